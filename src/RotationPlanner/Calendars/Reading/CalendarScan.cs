using System.Text;

namespace RotationPlanner.Calendars.Reading;

/// <summary>
/// Takes the text apart into components without recursion, keeping to the limits before anything is interpreted.
/// </summary>
sealed class CalendarScan
{
    readonly Stack<Component> open = new();
    int components;

    public List<Component> Calendars { get; } = [];

    public List<Problem> Problems { get; } = [];

    public static CalendarScan Of(string text)
    {
        var scan = new CalendarScan();
        if (text.Length > Limits.Bytes || Encoding.UTF8.GetByteCount(text) > Limits.Bytes)
            scan.Problems.Add(CalendarSource.TooLarge());
        else scan.Run(text);
        return scan;
    }

    void Run(string text)
    {
        foreach (var line in Unfolder.Unfold(text.TrimStart('\uFEFF')))
            if (!Take(line)) return;
        if (open.Count > 0)
            Stop(At(open.Peek().Line, $"The file ends before END:{TextSanitizer.Line(open.Peek().Name)}; what was not complete is left out.", "Maybe the file was cut off on its way."));
        else if (Calendars.Count == 0) Problems.Add(NotACalendar(1));
    }

    /// <summary>False when reading on makes no sense.</summary>
    bool Take(Unfolder.Line line)
    {
        var content = ContentLine.Parse(line.Text, line.Number);
        return content?.Name switch
        {
            "BEGIN" => Begin(content),
            "END" => End(content),
            _ when open.Count == 0 => string.IsNullOrWhiteSpace(line.Text) || Stop(NotACalendar(line.Number)),
            _ => Keep(line, content),
        };
    }

    bool Begin(ContentLine line)
    {
        var component = new Component(line.Value.Trim().ToUpperInvariant(), line.Number);
        if (open.Count == 0 && component.Name != "VCALENDAR") return Stop(NotACalendar(line.Number));
        if (open.Count == Limits.Nesting)
            return Refuse(line.Number,
                $"Components are nested more than {Limits.Nesting} deep, so nothing of the calendar is read.");
        if (++components > Limits.Components)
            return Refuse(line.Number,
                $"The calendar has more than {Limits.Components} components, so nothing of it is read.");
        open.Push(component);
        return true;
    }

    bool End(ContentLine line)
    {
        if (open.Count == 0 || !string.Equals(line.Value.Trim(), open.Peek().Name, StringComparison.OrdinalIgnoreCase))
            return Stop(At(line.Number, $"END:{TextSanitizer.Line(line.Value)} does not match its BEGIN; the rest of the calendar is left out.", "Maybe the file was edited or cut off."));
        var done = open.Pop();
        if (open.Count == 0) Calendars.Add(done);
        else open.Peek().Children.Add(done);
        return true;
    }

    bool Keep(Unfolder.Line line, ContentLine? content)
    {
        var item = open.Peek();
        if (line.TooLong)
            item.Fault ??= new ItemRefused(
                $"Line {line.Number} is longer than 64 KiB.", null, "Maybe leave attachments out of the export.");
        else if (content is not null)
            item.Lines.Add(content);
        else if (!string.IsNullOrWhiteSpace(line.Text))
            item.Fault ??= new ItemRefused($"Line {line.Number} is not a property: {TextSanitizer.Line(line.Text)}");
        return true;
    }

    bool Stop(Problem problem)
    {
        Problems.Add(problem);
        // What was complete before the damage is still good; the calendar around it is taken as it stands.
        if (open.Count > 0) Calendars.Add(open.Last());
        open.Clear();
        return false;
    }

    bool Refuse(int line, string message)
    {
        Calendars.Clear();
        Problems.Add(At(line, message, null));
        return false;
    }

    static Problem NotACalendar(int line) =>
        At(line, "This is not an iCalendar file: it does not begin with BEGIN:VCALENDAR.",
            "Maybe a web page was saved instead of the calendar.");

    static Problem At(int line, string message, string? advice) =>
        new("calendar", message, null, advice) { Line = line };
}
