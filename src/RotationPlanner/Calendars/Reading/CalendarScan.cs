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

    /// <summary>Why nothing can be said of what stands in the file, or in a part of it.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>What is passed over.</summary>
    public List<Problem> Warnings { get; } = [];

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
        {
            Problems.Add(At(open.Peek().Line, $"The file ends before END{Named(open.Peek().Name)}: what came after it is lost.", "Maybe the file was cut off on its way; fetch it again."));
            while (open.Count > 0) Close(isCutOff: true);
        }
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
            _ when open.Count == 0 => Outside(line),
            _ => Keep(line, content),
        };
    }

    /// <summary>What stands before or between calendars. A file that begins with it is none, after one it harms nothing.</summary>
    bool Outside(Unfolder.Line line)
    {
        if (string.IsNullOrWhiteSpace(line.Text)) return true;
        if (Calendars.Count > 0) Warnings.Add(At(line.Number, "This line stands in no calendar and is passed over.", null));
        else Problems.Add(NotACalendar(line.Number));
        return Calendars.Count > 0;
    }

    bool Begin(ContentLine line)
    {
        var component = new Component(line.Value.Trim().ToUpperInvariant(), line.Number);
        if (open.Count == 0 && component.Name != "VCALENDAR")
        {
            Problems.Add(NotACalendar(line.Number));
            return false;
        }
        if (open.Count == Limits.Nesting)
            return Refuse(line.Number,
                $"Components are nested more than {Limits.Nesting} deep, so nothing of the calendar is read.");
        if (++components > Limits.Components)
            return Refuse(line.Number,
                $"The calendar has more than {Limits.Components} components, so nothing of it is read.");
        open.Push(component);
        return true;
    }

    /// <summary>An END closes what it names, and what was left open within it; one that names nothing open is passed over.</summary>
    bool End(ContentLine line)
    {
        var name = line.Value.Trim();
        if (open.Count + Calendars.Count == 0)
        {
            Problems.Add(NotACalendar(line.Number));
            return false;
        }
        if (!open.Any(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            Warnings.Add(At(line.Number, $"An END{Named(name)} has no BEGIN and is passed over.", "Maybe the file was edited."));
            return true;
        }
        while (!string.Equals(open.Peek().Name, name, StringComparison.OrdinalIgnoreCase))
        {
            Warnings.Add(At(open.Peek().Line, $"A BEGIN{Named(open.Peek().Name)} has no END; it is taken to end before line {line.Number}.", "Maybe the file was edited or cut off."));
            Close(isCutOff: false);
        }
        Close(isCutOff: false);
        return true;
    }

    void Close(bool isCutOff)
    {
        var done = open.Pop();
        done.IsCutOff = isCutOff;
        if (open.Count == 0) Calendars.Add(done);
        else open.Peek().Children.Add(done);
    }

    bool Keep(Unfolder.Line line, ContentLine? content)
    {
        var item = open.Peek();
        if (line.TooLong)
        {
            // A long description or attachment harms nothing.
            if (content is null or { IsPrivate: false })
                item.Troubles.Add(new Trouble(new ItemRefused($"Line {line.Number} is longer than 64 KiB.", content is null ? null : content with { Value = "" }, "Maybe leave attachments out of the export."), PassedOver));
        }
        else if (content is not null)
        {
            if (content.Name != ContentLine.Other) item.Lines.Add(content);
        }
        else if (!string.IsNullOrWhiteSpace(line.Text))
            // What it says may be the description of something private.
            item.Troubles.Add(new Trouble(new ItemRefused($"Line {line.Number} is not a property.", new ContentLine("", ContentLine.None, "", line.Number), "Maybe it belongs to the line before it, and was not folded."), PassedOver));
        return true;
    }

    const string PassedOver = "is read without this line";

    bool Refuse(int line, string message)
    {
        Calendars.Clear();
        Problems.Add(At(line, message, null));
        return false;
    }

    // Only names of components are shown: words may have run into one from another line.
    static string Named(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterUpper(c) || c == '-') ? $":{name}" : "";

    static Problem NotACalendar(int line) =>
        At(line, "This is not an iCalendar file: it does not begin with BEGIN:VCALENDAR.",
            "Maybe a web page was saved instead of the calendar.");

    static Problem At(int line, string message, string? advice) =>
        new("calendar", message, null, advice) { Line = line };
}
