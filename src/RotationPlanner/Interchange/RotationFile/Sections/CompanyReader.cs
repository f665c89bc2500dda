using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>The whole file.</summary>
sealed class CompanyReader : Section<Company>
{
    public static CompanyReader Instance { get; } = new();

    // The id of what stands in for a list that cannot be read: its problem is told already, and what names something of
    // it may well be right.
    const string Unread = "";

    // Everything worked or learnt lies before it.
    static readonly DateInterval unknownHorizon = new(new LocalDate(2199, 12, 31), new LocalDate(2199, 12, 31));

    static readonly Period usualNotice = Period.FromDays(14);

    readonly Key<string> name, ledger, link;
    readonly Key<DateInterval> horizon;
    readonly Key<DateTimeZone> timeZone;
    readonly Key<IReadOnlyList<Department>> departments;
    readonly Key<IReadOnlyList<Responder>> responders;
    readonly Key<IReadOnlyList<KeyValuePair<string, HolidayDays>>> holidays;
    readonly Key<IReadOnlyList<Rotation>> rotations;
    readonly Key<IReadOnlyList<IRule>> rules;
    readonly Key<IReadOnlyList<Pin>> pins;
    readonly Key<IReadOnlyList<Assignment>> history;
    readonly Key<FairnessPolicy> fairness;
    readonly Key<Ladder> ladder;
    readonly Key<IReadOnlyList<NamedEvidence>> evidence;
    readonly Key<SessionPolicy> sessions;
    readonly Key<IReadOnlyList<Request>> requests;
    readonly Key<IReadOnlyList<Amendment>> amendments;
    readonly Key<Period> notice;
    readonly Key<Retention> retention;
    readonly Key<FeedPolicy> feeds;
    readonly Key<ImportColumns> imports;

    CompanyReader() : base("company", "Who may serve, what must be covered, and the rules that bind.")
    {
        name = Required("name", Words.Text, "The name on reports and feeds.");
        horizon = Required("horizon", new HorizonReader(), "The dates to plan.");
        timeZone = Required(
            "timeZone", Zones.Zone, "The zone of rotations and people that name none, such as Europe/London.");
        departments = Required("departments", new ListShape<Department>(new DepartmentReader(), "- { id: engineering }"), "The departments that lend responders.");
        responders = Required("responders", new ListShape<Responder>(new ResponderReader(), "- { id: ana, department: support, stage: certified }"), "The people, certified or in training.");
        holidays = Optional("holidays", new TableShape<HolidayDays>(new HolidayReader(), "GB: { dates: [ 2027-12-25 ] }"), "Public holidays by a key of your choice, such as a country code.");
        rotations = Required("rotations", new ListShape<Rotation>(new RotationReader(), "- { id: command, handoff: ..., roles: ... }"), "The repeating patterns of shifts to be covered.");
        rules = Optional("rules", RulesReader.Instance,
            "Rules over all rotations together, beside each rotation's own.");
        pins = Optional("pins", new ListShape<Pin>(new PinReader(), "- { shift: command/2027-01-04, role: commander, responder: ana }"), "Assignments decided by people; the planner keeps them.");
        history = Optional("history", new ListShape<Assignment>(new PastReader(), "- { rotation: command, shift: ..., role: ..., responder: ..., start: ..., end: ... }"), "Seats held before the horizon; they count for rest, caps and handoffs.");
        fairness = Optional("fairness", new FairnessReader(), "How duty is weighed and shared.");
        ledger = Optional("ledger", Words.Text, "The file with balances carried over from earlier plans, written by each plan. It need not exist yet: then the one in the output directory is read, if there is one.");
        ladder = Optional("ladder", new LadderReader(),
            "The training ladder, where it is not the customary one: its rungs, lowest first, or a group of keys.");
        evidence = Optional("evidence", new ListShape<NamedEvidence>(new EvidenceImportReader(), "- { file: incidents.csv }"), "Files of training evidence; each piece joins the record of its responder.");
        sessions = Optional("sessions", new SessionsReader(),
            "How courses and tabletop sessions are held, where it is not two hours for 3 to 6 trainees.");
        requests = Optional("requests", new ListShape<Request>(new RequestReader(), "- { person: ana, off: 2027-08-02/2027-08-13 }"), "What people ask of the published plan; `requests` answers it. A plan is not made from it.");
        amendments = Optional("amendments", new ListShape<Amendment>(new AmendmentReader(), "- { person: ana, off: 2027-08-02/2027-08-13 }"), "Requests that were granted, as `requests --export` prints them; plans are made with them.");
        link = Optional("link", Words.Text, "Where people look up what messages tell them: an http or https address, with {person} and {shift} for the ids of the reader and of the shift. Without it, messages have no link.");
        feeds = Optional("feeds", new FeedsReader(), "What calendar feeds look like.");
        notice = Optional("notice", Periods.Rest, "How long before its start a shift of a published plan is told for good; P14D when not given. A later change of it is urgent.");
        imports = Optional("imports", new ImportColumnsReader(), "How CSV files of other tools are read by `import`: which columns hold what, and how times are written.");
        retention = Optional("retention", new RetentionReader(), "How long earlier revisions and notices are kept; for ever when not given.");
    }

    protected override Company Read(Fields fields)
    {
        var reading = fields.Reading;
        // People's calendars are read over the horizon, and their zones default to the company's: these two come first.
        reading.Zone = fields.Get(timeZone, reading.Zone);
        reading.Horizon = fields.Get(horizon, reading.Horizon);
        reading.Imports = fields.Find(imports);
        (reading.Requests, reading.Amendments) = (fields.Get(requests, []), fields.Get(amendments, []));
        var covered = fields.Get(rotations,
            [new Rotation { Id = Unread, Pattern = HandoffReader.Customary, Roles = [new Role { Id = Unread }] }]);
        return new Company
        {
            Name = fields.Get(name, ""),
            Link = fields.Find(link),
            Horizon = reading.IsHorizonKnown ? reading.Horizon : unknownHorizon,
            TimeZone = reading.Zone,
            Departments = fields.Get(departments, [new Department { Id = Unread }]),
            Holidays = Calendars(fields),
            Ladder = fields.Get(ladder, Ladder.Default),
            Responders = EvidenceMerge.Into(fields.Get(responders, [new Responder { Id = Unread, Department = Unread, TimeZone = reading.Zone }]), fields.Get(evidence, []), covered),
            Sessions = fields.Get(sessions, SessionPolicy.Default),
            Rotations = covered,
            Rules = [.. fields.Get(rules, []), .. Apart(reading, fields.Get(rules, []).Count)],
            Pins = fields.Get(pins, []),
            History = fields.Get(history, []),
            Feeds = fields.Get(feeds, FeedPolicy.Default),
            Notice = fields.Get(notice, usualNotice),
            Retention = fields.Get(retention, Retention.Everything),
            Fairness = fields.Get(fairness, FairnessPolicy.Default),
            Ledger = fields.TryGet(ledger, out var file)
                ? NamedFiles.ReadLedger(file, fields.At(ledger)) : Ledger.Empty,
        };
    }

    static IEnumerable<IRule> Apart(Reading reading, int before)
    {
        for (var i = 0; i < reading.Apart.Count; i++)
        {
            var (one, other, place) = reading.Apart[i];
            reading.Places.Alias($"rules[{before + i}][1]", place);
            reading.Places.Alias($"rules[{before + i}]", place);
            yield return Pairs.Apart(one, other);
        }
    }

    IReadOnlyList<HolidayCalendar> Calendars(Fields fields)
    {
        if (!fields.TryGet(holidays, out var table))
            return fields.Has(holidays) ? [new HolidayCalendar(Unread, new HashSet<LocalDate>())] : [];
        for (var i = 0; i < table.Count; i++)
        {
            fields.Reading.Places.Alias($"holidays[{i}]", Spot.Join("holidays", table[i].Key));
            fields.Reading.Places.Alias($"holidays[{i}].id", Spot.Join("holidays", table[i].Key));
        }
        return [.. table.Select(t => new HolidayCalendar(t.Key, t.Value.Dates) { Names = t.Value.Names, WeekendDays = t.Value.WeekendDays })];
    }
}
