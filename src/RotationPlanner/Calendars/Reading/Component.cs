namespace RotationPlanner.Calendars.Reading;

/// <summary>What stands between a BEGIN and its END, nothing interpreted.</summary>
sealed class Component(string name, int line)
{
    const int MostOfName = 80;

    public string Name { get; } = name;

    public int Line { get; } = line;

    public List<ContentLine> Lines { get; } = [];

    public List<Component> Children { get; } = [];

    /// <summary>Lines that could not be taken apart.</summary>
    public List<Trouble> Troubles { get; } = [];

    /// <summary>Whether the text ends within it.</summary>
    public bool IsCutOff { get; set; }

    /// <summary>
    /// How it is called in messages: by its UID, never by its summary, which is its owner's. That of a public holiday is
    /// everybody's, and more easily found.
    /// </summary>
    public string Title
    {
        get
        {
            var kind = Name switch { "VEVENT" => "event", "VFREEBUSY" => "free/busy list", "VTIMEZONE" => "time zone", "VCALENDAR" => "calendar", "VAVAILABILITY" => "availability", _ => "component" };
            if (ShowsSummary && First("SUMMARY") is { } summary) return $"{kind} \"{Short(FileText.Unescape(summary.Value))}\"";
            return First("UID") is { } uid ? $"{kind} (UID {Short(uid.Value)})" : kind;
        }
    }

    public bool ShowsSummary { get; set; }

    public ContentLine? First(string property) => Lines.Find(l => l.Name == property);

    public IEnumerable<ContentLine> All(string property) => Lines.Where(l => l.Name == property);

    /// <summary>The only line of a name, or null; two of them contradict each other.</summary>
    public ContentLine? Single(string property)
    {
        ContentLine? found = null;
        foreach (var line in Lines)
        {
            if (line.Name != property) continue;
            if (found is not null && found.Value != line.Value)
                throw new ItemRefused($"{property} is given twice.", line);
            found ??= line;
        }
        return found;
    }

    static string Short(string name) => TextSanitizer.Line(name.Length > MostOfName ? name[..MostOfName] + "..." : name);
}
