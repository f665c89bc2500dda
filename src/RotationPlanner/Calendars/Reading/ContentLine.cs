using System.Collections.Frozen;

namespace RotationPlanner.Calendars.Reading;

/// <summary>One unfolded line: <c>NAME;PARAM=value:value</c>.</summary>
/// <param name="Name">In capitals; <see cref="Other"/> where nothing of it is read.</param>
/// <param name="Parameters">By name in capitals, without their quotes.</param>
/// <param name="Value">As written.</param>
/// <param name="Number">Its first line in the file, from 1.</param>
sealed record ContentLine(string Name, IReadOnlyDictionary<string, string> Parameters, string Value, int Number)
{
    public static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    /// <summary>Whether it may tell why somebody is away, or with whom: then it is never shown.</summary>
    public bool IsPrivate => Name is not ("DTSTART" or "DTEND" or "DURATION" or "RRULE" or "EXRULE" or "RDATE" or "EXDATE" or "RECURRENCE-ID" or "SEQUENCE" or "FREEBUSY" or "PRIORITY");

    /// <summary>The value as far as it is one of dates and rules: words may have run into it from another line.</summary>
    public string? Shown => Value.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c) || c is ';' or '=' or ',' or ':' or '/' or '+' or '-') ? Value : null;

    public string? Parameter(string name) => Parameters.GetValueOrDefault(name);

    /// <summary>The name of all lines of which nothing is read.</summary>
    public const string Other = "OTHER";

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> known = new[]
    {
        "ATTENDEE", "BEGIN", "BUSYTYPE", "CATEGORIES", "DESCRIPTION", "DTEND", "DTSTART", "DURATION", "END", "EXDATE", "EXRULE", "FREEBUSY", "NAME", "PRIORITY", "PRODID", "RDATE", "RECURRENCE-ID", "RRULE",
        "SEQUENCE", "STATUS", "SUMMARY", "TRANSP", "TZID", "TZOFFSETFROM", "TZOFFSETTO", "UID", "X-MICROSOFT-CDO-BUSYSTATUS",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Null when the text is not a content line.</summary>
    public static ContentLine? Parse(string text, int number)
    {
        var end = text.AsSpan().IndexOfAny(';', ':');
        if (end <= 0) return null;
        // Most of what calendars say is of no interest here.
        if (!known.TryGetValue(text.AsSpan(0, end), out var name))
            return text[end] == ':' || text.AsSpan(end).Contains(':') ? new ContentLine(Other, None, "", number) : null;
        if (text[end] == ':') return new ContentLine(name, None, text[(end + 1)..], number);

        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = end;
        while (text[at] == ';')
        {
            var equals = text.IndexOf('=', at);
            if (equals < 0) return null;
            var stop = EndOfParameter(text, equals + 1);
            if (stop < 0) return null;
            parameters[text[(at + 1)..equals].Trim().ToUpperInvariant()] = text[(equals + 1)..stop].Trim().Trim('"');
            at = stop;
        }
        return new ContentLine(name, parameters, text[(at + 1)..], number);
    }

    static int EndOfParameter(string text, int from)
    {
        var quoted = false;
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            else if (!quoted && (text[i] is ';' or ':')) return i;
        }
        return -1;
    }
}
