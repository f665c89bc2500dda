namespace RotationPlanner.Calendars.Reading;

/// <summary>What stands between a BEGIN and its END, nothing interpreted.</summary>
sealed class Component(string name, int line)
{
    public string Name { get; } = name;

    public int Line { get; } = line;

    public List<ContentLine> Lines { get; } = [];

    public List<Component> Children { get; } = [];

    /// <summary>The first thing that makes the whole item unreadable, found while its lines were taken apart.</summary>
    public ItemRefused? Fault { get; set; }

    public string Kind =>
        Name switch { "VEVENT" => "event", "VFREEBUSY" => "free/busy list", "VTIMEZONE" => "time zone", "VCALENDAR" => "line", _ => "component" };

    /// <summary>The summary, made safe to show, with a space after it; or nothing.</summary>
    public string Title =>
        First("SUMMARY") is { } summary ? $"\"{TextSanitizer.Line(FileText.Unescape(summary.Value))}\" " : "";

    public ContentLine? First(string property) => Lines.Find(l => l.Name == property);

    public IEnumerable<ContentLine> All(string property) => Lines.Where(l => l.Name == property);

    /// <summary>The only line of a name, or null; two of them contradict each other.</summary>
    public ContentLine? Single(string property)
    {
        ContentLine? found = null;
        foreach (var line in All(property))
        {
            if (found is not null && found.Value != line.Value)
                throw new ItemRefused($"{property} is given twice.", line);
            found ??= line;
        }
        return found;
    }
}
