using System.Collections.ObjectModel;

namespace RotationPlanner.Interchange.Yaml;

sealed class RoleReader : Section<Role>
{
    readonly Key<string> id, name, needs;
    readonly Key<StageNeed> audience;
    readonly Key<IReadOnlyList<string>> stages;
    readonly Key<SeatRange> seats;
    readonly Key<decimal> weight;
    readonly Key<bool> fillOptional;
    readonly Key<IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>>> ids;

    public RoleReader() : base("role", "A position in every shift of a rotation.")
    {
        id = Required("id", Words.Text, "A short identity, unique in its rotation.");
        name = Optional("name", Words.Text, "The name shown to people; the id when not given.");
        needs = Optional("needs", Words.Text,
            "The lowest stage that may hold it; certified when neither this nor `for` nor `stages` is given.");
        audience = Optional("for", Words.OneOf("a group of people", ("trainees", StageNeed.Trainees)),
            "trainees: for people who train by taking seats.");
        stages = Optional("stages", Words.TextList("[ trained, tabletop ]"), "The very stages that may hold it.");
        seats = Optional("seats", SeatCounts.Seats,
            "How many people hold it: 1 when not given, or a range such as 0-1 for a seat that may stay empty.");
        weight = Optional("weight", Numbers.Decimal(0, 100),
            "How heavy an hour of it is beside an hour of command; 1 when not given.");
        fillOptional = Optional("fillOptional", Words.Flag,
            "Whether seats beyond the required ones are filled where possible; true when not given.");
        ids = Optional("ids", new TableShape<IReadOnlyList<string>>(new OneOrManyShape<string>(Words.Text, "[ PABC123 ]"), "{ pagerduty: PABC123 }"), "The schedules that the role is to other tools, for export and import; a list where it has several seats.");
    }

    protected override Role Read(Fields fields)
    {
        var key = fields.Get(id, "");
        return new Role
        {
            Id = key,
            Name = fields.Get(name, key),
            Needs = Need(fields),
            // Unreadable seats are not held against the rest of the file.
            Seats = fields.Get(seats, fields.Has(seats) ? SeatRange.Optional : SeatRange.One),
            Weight = fields.Get(weight, 1m),
            WantsOptionalSeats = fields.Get(fillOptional, true),
            Ids = fields.TryGet(ids, out var tools)
                ? tools.ToDictionary(StringComparer.Ordinal) : ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty,
        };
    }

    StageNeed Need(Fields fields)
    {
        var given = new Key[] { needs, audience, stages }.Where(fields.Has).ToList();
        if (given.Count > 1)
            fields.At(given[1]).Report($"Only one of `needs`, `for` and `stages` can say who may hold a role; here are {given.Count}.", null, $"Maybe remove `{given[1].Name}`.");
        if (given.Count > 0)
            fields.Reading.Places.Alias($"{fields.Spot.Place}.needs", $"{fields.Spot.Place}.{given[0].Name}");
        if (fields.TryGet(stages, out var rungs)) return StageNeed.Only(rungs);
        if (fields.TryGet(audience, out var group)) return group;
        return StageNeed.AtLeast(fields.Get(needs, Ladder.Certified));
    }
}
