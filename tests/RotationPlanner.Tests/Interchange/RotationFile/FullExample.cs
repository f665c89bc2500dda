using RotationPlanner.Interchange;

namespace RotationPlanner.Tests.Interchange;

/// <summary>A folder with a rotation file that uses every key there is, and the files it names.</summary>
sealed class FullExample : IDisposable
{
    readonly TempDirectory folder = new();

    public FullExample()
    {
        folder.Write("ana.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20270105T100000Z\r\nDTEND:20270105T110000Z\r\nSUMMARY:Course\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        folder.Write("gb.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:20270101\r\nSUMMARY:New Year\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        folder.Write("incidents.csv", "incident,date,responder,how\nINC-7,2026-10-01,cleo,live\n");
        folder.Write("pages.csv", "start,end,severity\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"2026-01-05T10:20:00Z,2026-01-05T10:50:00Z,{(i % 2 == 0 ? "major" : "minor")}\n".Replace("01-05", $"{1 + (i / 8):00}-{1 + (3 * (i % 8)):00}", StringComparison.Ordinal))));
        LedgerJson.Write(new Ledger([new LedgerEntry("ana", new(2026, 1, 1), new(2026, 6, 30), new Credit(600, 0, 0, 0), new Credit(300, 0, 0, 0))]), folder["ledger.json"]);
        Path = folder.Write("full.yaml", Text);
    }

    public string Path { get; }

    public void Dispose() => folder.Dispose();

    public const string Text = """
        name: Full
        link: https://oncall.example/{person}/{shift}
        feeds:
          style: allDay
          reminders: [ 1d, 30m ]
          titles: { commander: "Einsatzleitung {rotation}" }
          unfilled: OFFEN
          contacts: false
        imports: { start: Beginn, end: Ende, person: Wer, schedule: Plan, times: "dd.MM.yyyy HH:mm", timeZone: Europe/Berlin }
        horizon:
          from: 2027-01-04
          to: 2027-02-28
        timeZone: Europe/London
        departments:
          - id: engineering
            name: Engineering
            share:
              min: 1%
              max: 0.9
            buyIn:
              by: CTO
              since: 2026-10-01
              until: 2028-12-31
              withdrawn: 2028-06-01
              hoursPerQuarter: 1200
              hoursPerPersonPerQuarter: 800
              warnAt: 70%
          - id: support
            buyIn: { by: VP Support, since: 2026-10-01 }
        holidays:
          GB:
            dates: [ 2027-01-06, 2027-01-08/2027-01-09, { date: 2027-01-06, name: Epiphany } ]
            file: gb.ics
            weekendDays: [ Fri, Sat ]
            country: DE
            region: BW
            except: [ 2027-01-08 ]
        sessions: { minutes: 90, people: 2-8, from: "08:30", to: "16:30" }
        ladder:
          volunteers: true
          rungs:
            - candidate
            - id: apprentice
              name: Apprentice
              trainsInSeats: true
              needs:
                incident: 3
                course: 2
                tabletop: 1
                led: 1
                debrief: 1
                facilitated: 1
                signOff: true
            - id: shadowing
              needs:
                shadow: 14
                reverseShadow: 9
                mentors: 1
            - id: certified
              needs:
                led: 3
            - id: lead
              lapsesAfter: P180D
              refresher:
                incident: 1
                course: 1
                tabletop: 2
                shadow: 1
                reverseShadow: 1
                facilitated: 1
          commands: lead
          mentors: certified
          signedBy: certified
          signers: [ Jane Lead ]
          signOffGap: P3D
        responders:
          - id: ana
            name: Ana Silva
            email: ana@acme.example
            ids: { pagerduty: PQR7WXY, incident.io: 01FCNDV6P870EA6S7TK1DSYDG0 }
            department: support
            timeZone: America/Sao_Paulo
            holidays: GB
            tags: [ hq ]
            capacity: 80%
            laterCapacities: [ { from: 2027-01-20, capacity: 60% } ]
            hoursPerQuarter: 700
            balance: -12h
            joins: 2026-03-01
            leaves: 2027-12-31
            tour: { from: 2026-03-01, serves: P18M, pauses: P6M }
            promoted: { to: certified, on: 2027-02-01 }
            interested: 2026-02-01
            stepsBack: 2027-12-01
            stage: certified
            done: { observe: 3 }
            unavailable:
              - 2027-02-08/2027-02-09
              - when: 2027-02-01T12:00/2027-02-01T18:00
                why: dentist
              - { every: [ Wed, last Friday ], weeks: 1, since: 2027-01-06, until: 2027-02-26, from: "13:00", to: "17:00" }
            otherDuties: [ { when: 2027-01-23, why: payments } ]
            calendars:
              - file: ana.ics
                as: otherDuty
              - { file: ana.ics, as: unavailable, allDayOnly: true, atLeast: 4h, outOfOfficeOnly: true, categories: [ Leave ], including: [ leave ], excluding: [ birthday ], partly: cover, strict: true }
            prefers: [ 2027-02-12/2027-02-18, 2027-02-20 ]
            avoids: [ Saturday, sun, { every: 2nd Tuesday, weight: 3 }, { when: 2027-02-03/pm, weight: 2 }, { every: Monday, weeks: 2, since: 2027-01-06, until: 2027-02-26, from: "13:00", to: "17:00" } ]
            mayHold: [ commander, deputy, liaison ]
            notWith: [ cleo ]
            caps: [ { shifts: 9, in: P28D } ]
            minimum: 1
          - { id: ben, department: engineering, stage: certified, tags: [ hq ] }
          - { id: cleo, department: engineering, stage: certified }
          - id: dora
            department: support
            stage: apprentice
            exempt:
              nights: true
              weekends: true
              holidays: true
              share: lower
            training:
              - on: 2026-09-03
                incident: INC-1412
                recorded: true
              - { on: 2026-09-04, course: ic-101 }
              - { on: 2026-09-05, tabletop: chaos-cards }
              - { on: 2026-09-06, facilitated: chaos-cards }
              - { on: 2027-01-20, debrief: first command }
              - { on: 2026-09-07, led: command/2026-09-07 }
              - on: 2026-09-08
                signOff: apprentice
                by: Jane Lead
              - on: 2026-11-03
                shadow: command/2026-11-03
                with: ben
                days: 6
              - { on: 2026-11-10, reverseShadow: command/2026-11-10 }
        rotations:
          - id: command
            name: Incident command
            timeZone: Europe/Paris
            handoff:
              every: week
              on: Tuesday
              at: "09:30"
            roles:
              - id: commander
                name: Incident commander
                needs: certified
              - id: deputy
                stages: [ certified ]
                weight: 0.5
                ids: { pagerduty: [ PABC123, PABC124 ], rootly: 44780e3e }
              - id: shadow
                for: trainees
                seats: 0-2
                fillOptional: false
            rules:
              policy: eu-wtd
              rest:
                - P1DT12H
                - after: night
                  length: PT12H
              caps:
                - shifts: 2
                  in: P4W
                  roles: [ commander ]
                - { hours: 700, in: P28D }
                - { weekends: 8, in: P56D }
                - { nights: 60, in: P28D }
                - { holidays: 9, in: P365D }
                - { workingTime: 90%, in: P91D }
              maxConsecutive:
                shifts: 3
                roles: [ commander ]
              team:
                departments: distinct
                roles: [ commander, deputy ]
                senior:
                  seats: 1
                  people: [ ana, ben ]
                newcomers:
                  most: 1
                  people: [ cleo ]
                buddies:
                  - person: dora
                    with: [ ana ]
              consecutiveDepartments:
                leader: deputy
              diversity:
                departments: 2
                in: P28D
                from: 2027-01-18
                roles: [ commander, deputy ]
              deputyFollowsCommander:
                leader: deputy
                follower: commander
              work:
                shortest: P1D
                longest: P30D
              daysOff:
                shortest: P1D
                longest: P60D
              kinds:
                most: 3
                in: P7D
              forbidden:
                - after: night
                  not: holiday
                  within: P0D
              minimum:
                shifts: 1
                in: P28D
                roles: [ commander, deputy ]
              pairs:
                apart: [ [ ana, dora ] ]
                together: [ [ cleo, dora ] ]
                distinct: true
                once: P1D
                roles: [ commander, deputy ]
          - id: liaison
            shifts:
              - id: emea
                days: Mon-Wed,Fri
                from: "08:00"
                to: "16:00"
                timeZone: Asia/Tokyo
                meets: next
                for:
                  zone: [ America/*, Europe/London ]
                  department: [ support, engineering ]
                  tag: hq
                  people: [ ana, ben ]
              - { id: late, from: "17:00", to: "22:00", timeZone: Asia/Tokyo }
            stint:
              - { shifts: [ 2, 3 ], of: [ emea ], from: 2027-01-05, split: needed }
              - { weekdays: Fri-Sun, of: [ late ], split: seldom }
            overlap: 15m
            covers:
              days: Mon,Tue
              from: "09:00"
              to: "10:00"
              timeZone: Asia/Tokyo
              except: GB
            order: [ ben, cleo ]
            roles: [ { id: liaison, seats: 0-1 } ]
          - id: review
            handoff:
              every: 2 weeks
              on: Monday
              at: "10:00"
              anchor: 2026-12-28
              lasts: 5 days
              except: GB
              only: working days
            roles: [ { id: reviewer, seats: 0-1 } ]
          - id: crew
            cycle: 8 days
            anchor: 2027-01-05
            shifts:
              - id: block
                days: 1-2
                from: "07:00"
                to: "19:00"
                except: GB
                only: working days of GB
              - { id: long, from: "day 5 07:00", to: "day 7 07:00" }
            stint: { shifts: 2, of: [ block ], split: { points: 4 } }
            roles: [ { id: hand, seats: 0-1 } ]
        rules:
          maxConsecutive: 9
          exclusive: [ review, crew ]
          team:
            senior:
              seats: 1
              stage: certified
            newcomers:
              most: 1
              below: certified
          deputyFollowsCommander: false
        requests:
          - { person: ana, off: 2027-01-21/2027-01-22, asked: 2026-12-01, by: lead }
          - { person: ben, want: command/2027-01-19, role: commander }
          - { person: ana, avoid: 2027-01-23 }
          - { person: ben, capacity: 60%, from: 2027-01-20 }
          - { person: dora, stepBack: 2027-01-28 }
        amendments:
          - { number: 1, at: 2026-12-02T09:00:00Z, by: lead, person: cleo, asked: 2026-12-01, avoid: 2027-01-24 }
          - { person: cleo, off: 2027-02-20 }
          - { person: cleo, want: command/2027-01-26, role: commander }
          - { person: cleo, capacity: 60%, from: 2027-01-21 }
          - { person: cleo, stepBack: 2027-01-28 }
        pins:
          - shift: command/2027-01-19
            role: commander
            responder: ben
        history:
          - rotation: command
            shift: command/2026-12-29
            role: commander
            responder: cleo
            start: 2026-12-29T08:30:00Z
            end: 2027-01-05T08:30:00Z
        fairness:
          balance: false
          night: 3
          weekend: 1.25
          weekendDays: AF
          holiday: 4
          nightHours:
            from: "21:00"
            to: "06:00"
          memory: P180D
          halfLife: P90D
          payback: 25%
          tolerance: 4h
          wishes: early
          timeOffAllowance: P25D
          longLeave: P6W
          experience:
            incidents: pages.csv
            severity: [ Major ]
            adds: 0.5
            wakeUp: 90m
            sparesSleep: true
            badMonth: 5
        ledger: ledger.json
        notice: P10D
        retention: { revisions: P730D, notices: P90D }
        evidence:
          - file: incidents.csv
        """;
}
