using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Interchange.Yaml;
using RotationPlanner.Rules;
using RotationPlanner.Solving;

namespace RotationPlanner.Tests.Interchange;

/// <summary>What each key means, on a file that uses them all.</summary>
public sealed class EveryKeyTests : IDisposable
{
    readonly FullExample example = new();
    readonly Company company;
    readonly ImportColumns? imports;

    public EveryKeyTests()
    {
        var result = RotationPlanner.Interchange.RotationFile.TryRead(example.Path);
        Assert.Equal([], result.Problems);
        company = result.Company!;
        imports = result.Imports;
    }

    public void Dispose() => example.Dispose();

    [Fact]
    public void TheCompany()
    {
        Assert.Equal("Full", company.Name);
        Assert.Equal("https://oncall.example/{person}/{shift}", company.Link);
        Assert.Equal((FeedStyle.AllDay, "OFFEN", false), (company.Feeds.Style, company.Feeds.Unfilled, company.Feeds.Contacts));
        Assert.Equal([Duration.FromDays(1), Duration.FromMinutes(30)], company.Feeds.Reminders);
        Assert.Equal("Einsatzleitung {rotation}", Assert.Single(company.Feeds.Titles, t => t.Key == "commander").Value);
        Assert.Equal(new DateInterval(new(2027, 1, 4), new(2027, 2, 28)), company.Horizon);
        Assert.Equal("Europe/London", company.TimeZone.Id);
        Assert.Equal(["Beginn", "Ende", "Wer", "Plan"], new[] { "start", "end", "person", "schedule" }.Select(k => imports!.Titles[k]));
        Assert.Equal(("dd.MM.yyyy HH:mm", "Europe/Berlin"), (imports!.Times, imports.Zone!.Id));
        Assert.Equal([new Pin("command/2027-01-19", "commander", "ben"), new Pin("command/2027-01-26", "commander", "cleo")], company.Pins);
        Assert.Equal([new Assignment("command", "command/2026-12-29", "commander", 0, "cleo", Instant.FromUtc(2026, 12, 29, 8, 30), Instant.FromUtc(2027, 1, 5, 8, 30))], company.History);
        Assert.Equal("ana", Assert.Single(company.Ledger.Entries).Responder);
        Assert.Equal(Period.FromDays(10), company.Notice);
        Assert.Equal(new Retention { RevisionDays = 730, NoticeDays = 90 }, company.Retention);
        Assert.Equal([new MaxConsecutiveShifts(9), Teams.SeniorsFrom(1, "certified"), Teams.NewcomersBelow(1, "certified"), Pairs.Apart("ana", "cleo")], company.Rules.Where(r => r is not ExclusiveRotations));
        Assert.Equal(["review", "crew"], company.Rules.OfType<ExclusiveRotations>().Single().Rotations);
    }

    [Fact]
    public void Departments()
    {
        var department = company.Departments[0];
        Assert.Equal(("engineering", "Engineering", (0.01m, 0.9m)), (department.Id, department.Name, department.Share));
        Assert.Equal(new BuyIn { By = "CTO", Since = new(2026, 10, 1), Until = new(2028, 12, 31), Withdrawn = new(2028, 6, 1), HoursPerQuarter = 1200, HoursPerPersonPerQuarter = 800, WarnAt = 0.7m }, department.BuyIn);
        Assert.Equal(new Department { Id = "support", Name = "support", BuyIn = new BuyIn { By = "VP Support", Since = new(2026, 10, 1) } }, company.Departments[1]);
        Assert.Equal(0.8m, company.Departments[1].BuyIn!.WarnAt);
    }

    [Fact]
    public void Holidays()
    {
        var gb = Assert.Single(company.Holidays, h => h.Id == "GB");
        Assert.Equal([new(2027, 1, 1), new(2027, 1, 6), new(2027, 1, 9)], gb.Dates.Where(d => d >= new LocalDate(2027, 1, 1) && d <= company.Horizon.End).Order());
        Assert.Equal([IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday], gb.WeekendDays!.Order());
    }

    [Fact]
    public void Responders()
    {
        var ana = company.Responders[0];
        Assert.Equal(("ana", "Ana Silva", "ana@acme.example", "support", "America/Sao_Paulo"),
            (ana.Id, ana.Name, ana.Email, ana.Department, ana.TimeZone.Id));
        Assert.Equal(("PQR7WXY", "01FCNDV6P870EA6S7TK1DSYDG0"), (ana.Ids["pagerduty"], ana.Ids["incident.io"]));
        Assert.Equal(("GB", 0.8m, "certified", 3), (ana.Holidays, ana.Capacity, ana.Stage, ana.Done["observe"]));
        Assert.Equal((new LocalDate(2026, 3, 1), new LocalDate(2027, 12, 31)), (ana.Joins, ana.Leaves));
        Assert.Equal((new LocalDate(2026, 2, 1), new LocalDate(2027, 12, 1)), (ana.Interested, ana.StepsBack));
        Assert.Equal(new TourOfDuty { From = new LocalDate(2026, 3, 1), Serves = Period.FromMonths(18), Pauses = Period.FromMonths(6) }, ana.Tour);
        Assert.Equal(new Promotion { To = "certified", On = new LocalDate(2027, 2, 1) }, ana.Promoted);
        Assert.Equal((700, null), (ana.HoursPerQuarter, company.Responders[1].HoursPerQuarter));
        Assert.Equal(
            [
                BusyTime.Days(new(2027, 2, 8), new(2027, 2, 9), ana.TimeZone),
                BusyTime.Between(new(2027, 2, 1, 12, 0), new(2027, 2, 1, 18, 0), ana.TimeZone, "dentist"),
            ], ana.Unavailable);
        Assert.Equal(BusyTime.Days(new(2027, 1, 23), new(2027, 1, 23), ana.TimeZone, "payments"), ana.OtherDuties[0]);
        Assert.Equal((Instant.FromUtc(2027, 1, 5, 10, 0), Instant.FromUtc(2027, 1, 5, 11, 0)),
            (ana.OtherDuties[1].Start, ana.OtherDuties[1].End));
        Assert.Equal([DaySelector.Between(new(2027, 2, 12), new(2027, 2, 18)), DaySelector.Between(new(2027, 2, 20), new(2027, 2, 20))], ana.Prefers);
        Assert.Equal([DaySelector.Every(IsoDayOfWeek.Saturday), DaySelector.Every(IsoDayOfWeek.Sunday), DaySelector.Monthly(2, IsoDayOfWeek.Tuesday) with { Weight = 3 },
            DaySelector.Between(new(2027, 2, 3), new(2027, 2, 3)) with { From = new LocalTime(12, 0), Weight = 2 },
            Again(DaySelector.Every(IsoDayOfWeek.Monday)) with { Weeks = 2 }], ana.Avoids);
        Assert.Equal([Again(DaySelector.Every(IsoDayOfWeek.Wednesday)), Again(DaySelector.Monthly(-1, IsoDayOfWeek.Friday))], ana.UnavailableOn);

        static DaySelector Again(DaySelector days) => days with { Since = new(2027, 1, 6), Until = new(2027, 2, 26), From = new(13, 0), To = new(17, 0) };
        Assert.Equal(["commander", "deputy", "liaison"], ana.MayHold);
        Assert.Equal(new Exemption { Nights = true, Weekends = true, Holidays = true, LowersShare = true }, company.Responders.Single(r => r.Id == "dora").Exempt);
        Assert.Equal(("ben", "Europe/London", 1m, null), (company.Responders[1].Name, company.Responders[1].TimeZone.Id, company.Responders[1].Capacity, company.Responders[1].MayHold));
    }

    [Fact]
    public void TheLadder()
    {
        var ladder = company.Ladder;
        Assert.Equal(["candidate", "apprentice", "shadowing", "certified", "lead"], ladder.Rungs.Select(r => r.Id));
        Assert.Equal(("lead", "certified", "certified", 3),
            (ladder.Commands, ladder.Mentors, ladder.SignedBy, ladder.SignOffGap));
        Assert.True(ladder.Volunteers);
        Assert.Equal(["Jane Lead"], ladder.Signers);
        Assert.Equal([new RungNeed(EvidenceKind.SignOff)], ladder.Rungs[0].Needs);
        Assert.Equal(("Apprentice", true), (ladder.Rungs[1].Name, ladder.Rungs[1].TrainsInSeats));
        Assert.Equal(
            [
                new(EvidenceKind.Incident, 3), new(EvidenceKind.Course, 2), new(EvidenceKind.Tabletop),
                    new(EvidenceKind.Facilitated),
                new(EvidenceKind.Led), new(EvidenceKind.Debrief), new RungNeed(EvidenceKind.SignOff),
            ], ladder.Rungs[1].Needs);
        Assert.Equal([new(EvidenceKind.Shadow, 14, 1), new RungNeed(EvidenceKind.ReverseShadow, 9)],
            ladder.Rungs[2].Needs);
        Assert.Equal(Period.FromDays(180), ladder.Rungs[4].LapsesAfter);
        Assert.Equal(6, ladder.Rungs[4].Refresher.Count);
        Assert.Equal([new RungNeed(EvidenceKind.Tabletop)], ladder.Rungs[3].Refresher);
    }

    [Fact]
    public void TheSessions() => Assert.Equal(
        new SessionPolicy { Minutes = 90, Least = 2, Most = 8, From = new LocalTime(8, 30), To = new LocalTime(16, 30) }, company.Sessions);

    [Fact]
    public void TheTrainingRecord() => Assert.Equal(
        [
            new(EvidenceKind.Incident, new(2026, 9, 3)) { What = "INC-1412", Recorded = true },
            new(EvidenceKind.Course, new(2026, 9, 4)) { What = "ic-101" },
            new(EvidenceKind.Tabletop, new(2026, 9, 5)) { What = "chaos-cards" },
            new(EvidenceKind.Facilitated, new(2026, 9, 6)) { What = "chaos-cards" },
            new(EvidenceKind.Debrief, new(2027, 1, 20)) { What = "first command" },
            new(EvidenceKind.Led, new(2026, 9, 7)) { What = "command/2026-09-07" },
            new(EvidenceKind.SignOff, new(2026, 9, 8)) { Rung = "apprentice", By = "Jane Lead" },
            new(EvidenceKind.Shadow, new(2026, 11, 3)) { What = "command/2026-11-03", With = "ben", Days = 6 },
            // Days that are not given are read off the shift, a weekly one.
            new Evidence(EvidenceKind.ReverseShadow, new(2026, 11, 10)) { What = "command/2026-11-10", Days = 7 },
        ], company.Responders.Single(r => r.Id == "dora").Record);

    [Fact]
    public void EvidenceFiles() =>
        Assert.Equal("INC-7", Assert.Single(company.Responders.Single(r => r.Id == "cleo").Record).What);

    [Fact]
    public void RotationsAndRoles()
    {
        var command = company.Rotations[0];
        Assert.Equal(("command", "Incident command", "Europe/Paris"), (command.Id, command.Name, command.TimeZone!.Id));
        Assert.Equal(ShiftPattern.Weekly(IsoDayOfWeek.Tuesday, new LocalTime(9, 30)), command.Pattern);
        Assert.Equal(new Role { Id = "commander", Name = "Incident commander", Needs = StageNeed.AtLeast("certified") },
            command.Roles[0]);
        Assert.Equal(["certified"], command.Roles[1].Needs.OneOf);
        Assert.Equal("PABC123 PABC124 44780e3e", string.Join(" ", command.Roles[1].Ids["pagerduty"].Concat(command.Roles[1].Ids["rootly"])));
        Assert.Equal((0.5m, SeatRange.One), (command.Roles[1].Weight, command.Roles[1].Seats));
        Assert.Equal((true, new SeatRange(0, 2), false),
            (command.Roles[2].Needs.ForTrainees, command.Roles[2].Seats, command.Roles[2].WantsOptionalSeats));

        var shifts = Assert.IsType<NamedShiftPattern>(company.Rotations[1].Pattern).Shifts;
        Assert.Equal([true, false], shifts.Select(s => s.MeetsNext));
        var shift = shifts[0];
        Assert.Equal(["America/*", "Europe/London"], shift.For!.Zones);
        Assert.Equal(["support", "engineering"], shift.For.Departments);
        Assert.Equal(["hq"], shift.For.Tags);
        Assert.Equal(["ana", "ben"], shift.For.People);
        Assert.Equal(["hq"], company.Responders[0].Tags);
        Assert.Equal(("emea", new LocalTime(8, 0), new LocalTime(16, 0), "Asia/Tokyo"),
            (shift.Id, shift.From, shift.To, shift.TimeZone!.Id));
        Assert.Equal([IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday],
            shift.Days.Order());
    }

    [Fact]
    public void Cadences()
    {
        Assert.Equal(
            ShiftPattern.Every(Period.FromWeeks(2), new LocalTime(10, 0), StartDays.Weekdays(IsoDayOfWeek.Monday), new(2026, 12, 28))
                .Lasting(Period.FromDays(5)).Except("GB").OnWorkingDays(), company.Rotations[2].Pattern);
        var covers = company.Rotations[1].Covers!;
        Assert.Equal([IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday], covers.Days.Order());
        Assert.Equal((new LocalTime(9, 0), new LocalTime(10, 0), "Asia/Tokyo", "GB"),
            (covers.From, covers.To, covers.TimeZone!.Id, covers.Except));
        Assert.Null(company.Rotations[0].Covers);
        Assert.Equal(Duration.FromMinutes(15), company.Rotations[1].Overlap);
        var crew = Assert.IsType<NamedShiftPattern>(company.Rotations[3].Pattern);
        Assert.Equal((8, new LocalDate(2027, 1, 5)), (crew.CycleDays, crew.Anchor));
        Assert.Equal(
            [
                new() { Id = "block", On = StartDays.Numbered(1, 2), From = new(7, 0), To = new(19, 0), Except = "GB", Only = CalendarDays.WorkingDays("GB") },
                new NamedShift { Id = "long", On = StartDays.Numbered(5), From = new(7, 0), To = new(7, 0), ToNumber = 7 },
            ], crew.Shifts);
    }

    [Fact]
    public void TheStints()
    {
        var (counted, weekend) = (company.Rotations[1].Stints[0], company.Rotations[1].Stints[1]);
        Assert.Equal([2, 3], counted.Lengths);
        Assert.Equal(("emea", new LocalDate(2027, 1, 5), true), (Assert.Single(counted.Of!), counted.From, counted.MayBeSplit));
        Assert.False(counted.IsWished);
        Assert.Equal([IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], weekend.Days);
        Assert.Equal(("late", false, true), (Assert.Single(weekend.Of!), weekend.MayBeSplit, weekend.IsWished));
        Assert.Equal((true, (int?)4, (int?)null), (company.Rotations[3].Stints[0].IsWished, company.Rotations[3].Stints[0].SplitPoints, weekend.SplitPoints));
    }

    [Fact]
    public void RulesOverrideThoseOfThePolicyOfTheirKind() =>
        Assert.Equal(
            [
                "ShiftCap", "HoursCap", "WeekendCap", "NightCap", "HolidayCap", "WorkingTimeCap",
                "MaxConsecutiveShifts", "ConsecutiveDepartments", "DepartmentDiversity",
                "MinimumShifts", "RunsOfWork", "KindsOfShift", "DeputyFollowsCommander", "RunsOfDaysOff", "MinimumShifts",
                "ForbiddenSuccession", "DistinctDepartments", "SeniorsInTeam", "NewcomersInTeam", "Buddies", "PairsApart", "PairsTogether", "PairsDistinct", "PairsOnce",
            ], company.Rotations[0].Rules.Skip(2).Select(r => r.GetType().Name));

    [Fact]
    public void RulesCarryTheirParameters()
    {
        var rules = company.Rotations[0].Rules;
        Assert.Equal(Period.FromHours(12) + Period.FromDays(1), Assert.IsType<RestBetweenShifts>(rules[0]).Rest);
        Assert.Equal(Runs.RestAfter("night", Period.FromHours(12)), rules[1]);
        Assert.Contains(Runs.Work(1, 30), rules);
        Assert.Contains(Runs.Kinds(3, 7), rules);
        Assert.Contains(Runs.Forbidden("night", "holiday", 0), rules);
        Assert.Contains(Runs.DaysOff(shortest: 1)[0], rules);
        var shifts = Assert.IsType<ShiftCap>(rules[2]);
        Assert.Equal((2, 28, "commander"), (shifts.Most, shifts.Days, Assert.Single(shifts.Roles!)));
        Assert.Contains(new HoursCap(700, 28), rules);
        Assert.Contains(new WeekendCap(8, 56), rules);
        Assert.Contains(new NightCap(60, 28), rules);
        Assert.Contains(new HolidayCap(9, 365), rules);
        Assert.Contains(new WorkingTimeCap(0.9m, 91), rules);
        Assert.Contains(new DeputyFollowsCommander { Leader = "deputy", Follower = "commander" }, rules);
        var diversity = Assert.Single(rules.OfType<DepartmentDiversity>());
        Assert.Equal((2, 28, new LocalDate(2027, 1, 18)), (diversity.Departments, diversity.Days, diversity.From));
        Assert.Contains(new ConsecutiveDepartments { Leader = "deputy" }, rules);
        Assert.Equal(["commander", "deputy"], diversity.Roles);
        Assert.Equal(3, rules.OfType<MaxConsecutiveShifts>().Single().Most);
        Assert.Equal(["commander"], rules.OfType<MaxConsecutiveShifts>().Single().Roles);
        Assert.Equal(["commander", "deputy"], rules.OfType<DistinctDepartments>().Single().Roles);
        Assert.Contains(Pairs.Apart("ana", "dora"), rules);
        Assert.Contains(Pairs.Together("cleo", "dora"), rules);
        Assert.Equal(["commander", "deputy"], rules.OfType<PairsDistinct>().Single().Roles);
        Assert.Equal((1, "commander deputy"), (rules.OfType<PairsOnce>().Single().Days, string.Join(' ', rules.OfType<PairsOnce>().Single().Roles!)));
        var seniors = rules.OfType<SeniorsInTeam>().Single();
        Assert.Equal((1, "ana ben", "commander deputy"), (seniors.Seats, string.Join(' ', seniors.Group.People!), string.Join(' ', seniors.Roles!)));
        Assert.Equal(["cleo"], rules.OfType<NewcomersInTeam>().Single().Group.People!);
        Assert.Equal(("dora", "ana"), (rules.OfType<Buddies>().Single().Person, rules.OfType<Buddies>().Single().With[0]));
        Assert.Equal([new ShiftCap(9, 28), new MinimumShifts(1)], company.Responders[0].Rules);
        var least = rules.OfType<MinimumShifts>().First();
        Assert.Equal(new MinimumShifts(1) { Days = 61 }, rules.OfType<MinimumShifts>().Last());
        Assert.Equal((1, 28, "commander deputy"), (least.Least, least.Days, string.Join(' ', least.Roles!)));
    }

    [Fact]
    public void Fairness() =>
        Assert.Equal(new FairnessPolicy
        {
            BalancesLoad = false, Night = 3, Weekend = 1.25m, Holiday = 4, NightFrom = new(21, 0), NightTo = new(6, 0),
                MemoryDays = 180, HalfLifeDays = 90, Payback = 0.25m, TimeOffAllowanceDays = 25, LongLeaveDays = 42, Tolerance = Duration.FromHours(4), WishesEarly = true,
                WeekendDays = new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday },
        }, company.Fairness with { Experience = null });

    [Fact]
    public void Experience()
    {
        var past = company.Fairness.Experience!;
        Assert.Equal((0.5m, Duration.FromMinutes(90), true, 5), (past.Adds, past.WakeUp, past.SparesSleep, past.BadMonth));
        Assert.Equal("pages.csv: 20 incidents from 2026-01-01 to 2026-05-19; left out 20 (severity minor)", past.Source);
        // All of them began at 10:20 UTC, which is 10:00 or 11:00 in London, on some day of the week.
        Assert.All(Enumerable.Range(0, 168).Where(h => h % 24 is not (10 or 11)), h => Assert.True(past.Calls[h] < past.Calls.Max() / 4));
    }

    /// <summary>A key that could be left out without a difference would be a key that is not read.</summary>
    [Fact]
    public void EveryOptionalKey_MakesADifference()
    {
        var whole = Dump.Of(company);
        var lines = FullExample.Text.Split('\n');
        var silent = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            // Lines that hold one key, with all that belongs to it.
            if (lines[i].TrimStart() is not { Length: > 0 } line || line[0] == '-'
                || !line.Contains(':', StringComparison.Ordinal)) continue;
            var depth = lines[i].Length - line.Length;
            var end = i + 1;
            while (end < lines.Length && lines[end].Length - lines[end].TrimStart().Length > depth) end++;
            var result = global::RotationPlanner.Interchange.RotationFile.TryReadText(
                string.Join('\n', [.. lines[..i], .. lines[end..]]), example.Path);
            if (result.Company is { } other && Dump.Of(other) == whole) silent.Add(lines[i]);
        }
        // The policy's rest is overridden and its hours too; the week and command's needs are defaults said aloud; requests are asked of a plan, and imports of files.
        Assert.Equal(["imports:", "every: week", "needs: certified", "policy: eu-wtd", "deputyFollowsCommander: false", "requests:"],
            silent.Select(s => s.Trim().StartsWith("imports:", StringComparison.Ordinal) ? "imports:" : s.Trim()));
    }

    [Fact]
    public void APolicy_GivesItsRules()
    {
        var policy = Yaml.Company(Yaml.With("rest: P7D", "policy: google-sre-workbook"));
        Assert.Equal(Policies.Find("google-sre-workbook")!, policy.Rotations[0].Rules);
        var overridden = Yaml.Company(Yaml.With("rest: P7D", "policy: google-sre-workbook\n      rest: PT20H"));
        Assert.Equal([new WorkingTimeCap(0.25m, 84), new RestBetweenShifts(Period.FromHours(20))],
            overridden.Rotations[0].Rules);
    }

    [Fact]
    public void DeputyFollowsCommanderFalse_SwitchesOffThePolicys() =>
        Assert.Empty(Yaml.Company(Yaml.With("rest: P7D", "policy: pagerduty\n      deputyFollowsCommander: false")).Rotations[0].Rules);

    [Fact]
    public void AMissingLedger_IsAnEmptyOne_AndABrokenOneAProblem()
    {
        using var folder = new TempDirectory();
        var path = folder.Write("acme.yaml", Yaml.Sound + "\nledger: ledger.json\n");
        Assert.Equal([], RotationPlanner.Interchange.RotationFile.Load(path).Ledger.Entries);
        folder.Write("ledger.json", "{ nonsense");
        Assert.Contains(RotationPlanner.Interchange.RotationFile.TryRead(path).Problems,
            p => p.File == folder["ledger.json"] && p.Line == 1);
    }

    [Fact]
    public void AMalformedCalendar_IsReportedInItsOwnLines_AsAnErrorOnlyWhereAsked()
    {
        using var folder = new TempDirectory();
        var path = folder.Write(
            "acme.yaml", Yaml.With("stage: mentor", "stage: mentor\n    calendars: [ { file: cleo.ics } ]"));
        folder.Write("cleo.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:2027-01-05\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        var read = RotationPlanner.Interchange.RotationFile.TryRead(path);
        Assert.Empty(read.Problems);
        Assert.Contains(read.Warnings, p => p.File == folder["cleo.ics"] && p.Line == 5);

        var strict = folder.Write("strict.yaml", File.ReadAllText(path).Replace("cleo.ics }", "cleo.ics, strict: true }", StringComparison.Ordinal));
        Assert.Contains(RotationPlanner.Interchange.RotationFile.TryRead(strict).Problems,
            p => p.File == folder["cleo.ics"] && p.Line == 5);
    }
}
