namespace RotationPlanner.Interchange.Yaml;

/// <summary>A file of ids: <c>people</c> by their ids here, <c>schedules</c> by rotation and role.</summary>
sealed class ToolIdsReader : Section<ToolIds>
{
    readonly Company company;
    readonly Key<IReadOnlyList<KeyValuePair<string, string>>> people;
    readonly Key<IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>>> schedules;

    public ToolIdsReader(Company company) : base("ids", "Ids of people and schedules in another tool.")
    {
        this.company = company;
        people = Optional("people", new TableShape<string>(Words.Text, "{ ana: PQR7WXY }"), "Who people are to the tool.");
        schedules = Optional("schedules", new TableShape<IReadOnlyList<string>>(new OneOrManyShape<string>(Words.Text, "[ PABC123 ]"), "{ command/commander: PABC123 }"), "The schedules of roles, by rotation/role.");
    }

    protected override ToolIds Read(Fields fields)
    {
        var (persons, roles) = (fields.Get(people, []), fields.Get(schedules, []));
        Check(fields, people, persons.Select(p => p.Key), [.. company.Responders.Select(r => r.Id)], "There is no such responder.");
        Check(fields, schedules, roles.Select(r => r.Key),
            [.. company.Rotations.SelectMany(r => r.Roles.Select(o => $"{r.Id}/{o.Id}"))], "There is no such role.");
        return new ToolIds
        {
            People = persons.ToDictionary(StringComparer.Ordinal),
            Schedules = roles.ToDictionary(StringComparer.Ordinal),
        };
    }

    static void Check(Fields fields, Key key, IEnumerable<string> given, List<string> known, string message)
    {
        foreach (var name in given.Where(n => !known.Contains(n)))
        {
            var at = fields.At(key);
            var spot = at.Node is MapNode map && map.Entries.FirstOrDefault(e => e.Key.Text == name) is { } entry
                ? at.Field(entry) with { Node = entry.Key } : at;
            spot.Report(message, name, SpellingSuggestion.Advice(name, known));
        }
    }
}
