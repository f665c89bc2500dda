namespace RotationPlanner.Interchange.Yaml;

/// <summary>Whom a named shift is for.</summary>
sealed class ForReader : Section<ResponderFilter>
{
    readonly Key<IReadOnlyList<string>> zone, department, tag, people;

    public ForReader() : base("for", "Whom a named shift is for: whoever meets all that is given.")
    {
        zone = Optional("zone", OneOrMore("[ Europe/London, America/* ]"),
            "The time zone in which people live, such as Europe/London, or America/* for all that begin so; or a list of such.");
        department = Optional("department", OneOrMore("[ engineering ]"),
            "The id of their department, or a list of such.");
        tag = Optional("tag", OneOrMore("[ hq ]"), "One of their `tags`, or a list of such.");
        people = Optional("people", OneOrMore("[ ana, ben ]"), "The id of a person, or a list of such.");
    }

    protected override ResponderFilter Read(Fields fields)
    {
        foreach (var (property, key) in new[] { ("zones", zone), ("departments", department), ("tags", tag) })
            fields.Reading.Places.Alias($"{fields.Spot.Place}.{property}", $"{fields.Spot.Place}.{key.Name}");
        return new()
        {
            Zones = fields.Get(zone, []),
            Departments = fields.Get(department, []),
            Tags = fields.Get(tag, []),
            People = fields.Get(people, []),
        };
    }

    static Shape<IReadOnlyList<string>> OneOrMore(string example) => new EitherShape<IReadOnlyList<string>>(
        Words.Text.As(IReadOnlyList<string> (text) => [text]), Words.TextList(example));
}
