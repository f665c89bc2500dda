using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Interchange.Yaml;

sealed class RotationReader : Section<Rotation>
{
    readonly Key<string> id, name;
    readonly Key<DateTimeZone> timeZone;
    readonly Key<ShiftPattern> handoff;
    readonly Key<IReadOnlyList<NamedShift>> shifts;
    readonly Key<IReadOnlyList<Role>> roles;
    readonly Key<IReadOnlyList<IRule>> rules;
    readonly Key<int> cycle;
    readonly Key<LocalDate> anchor;
    readonly Key<IReadOnlyList<Stint>> stint;
    readonly Key<CoveredHours> covers;
    readonly Key<Duration> overlap;
    readonly Key<FixedOrder> order;

    public RotationReader() : base(
        "rotation", "A repeating pattern of shifts, the roles of each, and the rules over them.")
    {
        id = Required("id", Words.Text, "A short identity, unique among rotations.");
        name = Optional("name", Words.Text, "The name shown to people; the id when not given.");
        timeZone = Optional("timeZone", Zones.Zone, "The zone of the handoffs; the company's when not given.");
        handoff = Optional("handoff", new HandoffReader(),
            "When one shift hands over to the next. Either this or `shifts`.");
        shifts = Optional("shifts", new ListShape<NamedShift>(new NamedShiftReader(), "- { id: emea, days: Mon-Fri, from: \"08:00\", to: \"16:00\" }"), "Named shifts with hours of their own. Either this or `handoff`.");
        cycle = Optional("cycle", Cadences.Cycle, "How long it takes until named shifts come again, such as 14 days, where that is not a week; `days` of a shift then count from 1.");
        anchor = Optional("anchor", Dates.Date, "The date of a first day of the cycle.");
        stint = Optional("stint", new StintsShape(),
            "Shifts that go to one person together, such as { weekdays: Mon-Fri }, weekends, or { shifts: 2 }; a list for several kinds.");
        covers = Optional("covers", CoversReader.Hours, "The hours that its shifts must cover between them: always, or a group of keys. Hours that no shift covers are then a mistake.");
        overlap = Optional("overlap", Periods.Length, "How long whoever goes stays beside whoever takes over, such as 15m, at most 4h. Feeds and the report say so; rest in hours begins after it, and pay counts it; all else ends at the handoff.");
        roles = Required("roles", new ListShape<Role>(new RoleReader(), "- { id: commander, needs: certified }"),
            "The roles of every shift.");
        order = Optional("order", new EitherShape<FixedOrder>(
            Words.OneOf("an order of people", ("rotation", new FixedOrder())),
            Words.TextList("[ ana, ben ]").As(people => new FixedOrder { People = people })),
            "The ids of those who take turns in the first role, in the order in which they do, kept from one horizon to the next; rotation: everybody who may, in the order of the file.");
        rules = Optional("rules", RulesReader.Instance, "Rules over the shifts of this rotation.");
    }

    protected override Rotation Read(Fields fields)
    {
        var key = fields.Get(id, "");
        fields.Reading.Places.Alias($"{fields.Spot.Place}.stints", $"{fields.Spot.Place}.stint");
        var own = fields.Get(rules, []);
        fields.Reading.Places.Alias($"{fields.Spot.Place}.rules[{own.Count}]", $"{fields.Spot.Place}.order");
        return new Rotation
        {
            Id = key,
            Name = fields.Get(name, key),
            TimeZone = fields.Find(timeZone),
            Pattern = Pattern(fields),
            Stints = fields.Get(stint, []),
            Covers = fields.Find(covers),
            Overlap = fields.Get(overlap, Duration.Zero),
            Roles = fields.Get(roles, [new Role { Id = "" }]),
            Rules = fields.Find(order) is { } turns ? [.. own, turns] : own,
        };
    }

    ShiftPattern Pattern(Fields fields)
    {
        if (fields.Has(handoff) == fields.Has(shifts))
            fields.Spot.Report(fields.Has(shifts)
                ? "Both `handoff` and `shifts` are given." : "Neither `handoff` nor `shifts` is given.", null,
                "Maybe write handoff: { every: week, on: Monday, at: \"09:00\" }, or a list of shifts.");
        if (Cycle(fields) is var (days, first) && fields.TryGet(shifts, out var turns))
            return ShiftPattern.Cycle(days, first, turns);
        if (fields.TryGet(shifts, out var named)) return ShiftPattern.Named(named);
        return fields.TryGet(handoff, out var pattern) ? pattern : HandoffReader.Customary;
    }

    (int Days, LocalDate First)? Cycle(Fields fields)
    {
        if (fields.Has(cycle) && !fields.Has(anchor))
            fields.At(cycle).Report("It is not said when the cycle begins.", null,
                "Maybe add `anchor: 2027-01-04`, the date of a first day.");
        if ((fields.Has(cycle) || fields.Has(anchor)) && fields.Has(handoff))
            fields.At(fields.Has(cycle) ? cycle : anchor).Report("A cycle is made of named shifts.", null,
                "Maybe write `every` and `anchor` under `handoff`.");
        else if (fields.Has(anchor) && !fields.Has(cycle))
            fields.At(anchor).Report("There is no cycle that this date could begin.", null, "Maybe add `cycle: 14 days`.");
        var first = fields.Get(anchor, ShiftPattern.CustomaryAnchor);
        return fields.TryGet(cycle, out var days) ? (days, first) : null;
    }
}
