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
    readonly Key<IReadOnlyList<Stint>> stint;
    readonly Key<FixedOrder> order;

    public RotationReader() : base(
        "rotation", "A repeating pattern of shifts, the roles of each, and the rules over them.")
    {
        id = Required("id", Words.Text, "A short identity, unique among rotations.");
        name = Optional("name", Words.Text, "The name shown to people; the id when not given.");
        timeZone = Optional("timeZone", Zones.Zone, "The zone of the handoffs; the company's when not given.");
        handoff = Optional("handoff", new HandoffReader(),
            "When one shift hands over to the next. Either this or `shifts`.");
        shifts = Optional("shifts", new ListShape<NamedShift>(new NamedShiftReader(), "- { id: emea, days: Mon-Fri, from: \"08:00\", to: \"16:00\" }"), "Named shifts on days of the week. Either this or `handoff`.");
        stint = Optional("stint", new StintsShape(),
            "Shifts that go to one person together, such as { weekdays: Mon-Fri }, weekends, or { shifts: 2 }; a list for several kinds.");
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
        if (fields.TryGet(shifts, out var named)) return ShiftPattern.Named(named);
        return fields.TryGet(handoff, out var pattern) ? pattern : HandoffReader.Customary;
    }
}
