namespace RotationPlanner.Calendars.Feeds;

/// <summary>
/// The titles of seats: what it is, and whom it concerns where that is not the reader. Some programs merge events of one
/// time and title, whatever their identity, so others' titles say person, role and rotation.
/// </summary>
sealed class SeatTitles(SeatWords words, SeatLookup seats, FeedPolicy policy)
{
    public const string Person = "{person}", Role = "{role}", Rotation = "{rotation}", Note = "{note}";

    public string Of(FeedSeat seat, FeedPage page)
    {
        var (isOwn, isHandOver) = (page.IsOf(seat), policy.Style == FeedStyle.Handoff && FeedSpan.IsLong(seat));
        var who = seat.Responder is { } holder ? words.Person(holder) : FeedText.Line(policy.Unfilled);
        if (policy.Titles.TryGetValue(seat.Role, out var template)) return Filled(template, seat, isOwn ? null : who);
        var what = $"{What(seat)}{About(seat)}";
        if (!isHandOver || seat.Responder is null) return isOwn ? what : $"{who}: {what}";
        var before = seats.Before(seat) is { } other && other.Responder != seat.Responder ? $" from {words.Person(other.Responder!)}" : "";
        return isOwn ? $"Take over{before}: {what}" : $"{who} takes over{before}: {what}";
    }

    public string Of(FeedHandOver end, FeedPage page)
    {
        var next = words.Person(seats.After(end.Seat)!.Responder!);
        return policy.Titles.TryGetValue(end.Seat.Role, out var template)
            ? $"{Filled(template, end.Seat, page.IsOf(end.Seat) ? null : words.Person(end.Seat.Responder!))} \u2192 {next}"
            : $"Hand over to {next}: {What(end.Seat)}";
    }

    public string Of(FeedStandby standby) => $"Stand by for {words.Person(standby.Seat.Responder!)}: {What(standby.Seat)}";

    /// <summary>Role and rotation; once where they have one name.</summary>
    public string What(FeedSeat seat)
    {
        var (role, rotation) = (words.Role(seat), words.Rotation(seat));
        return string.Equals(role.Trim(), rotation.Trim(), StringComparison.OrdinalIgnoreCase) ? role : $"{role}, {rotation}";
    }

    string Filled(string template, FeedSeat seat, string? who)
    {
        template = FeedText.Line(template);
        if (who is not null && !template.Contains(Person, StringComparison.Ordinal)) template = $"{Person}: {template}";
        // One pass: a name may hold what looks like a placeholder.
        var title = string.Concat(Parts(template).Select(part => part switch
        {
            Person => who ?? "", Role => words.Role(seat), Rotation => words.Rotation(seat), Note => About(seat), _ => part,
        }));
        // What is about a seat begins with a space of its own.
        title = title.Replace("  ", " ", StringComparison.Ordinal);
        return who is null ? title.Trim().Trim(':', ',', '-', '\u2013', '\u2014', '/').Trim() : title.Trim();
    }

    static IEnumerable<string> Parts(string template)
    {
        while (template.IndexOf('{', StringComparison.Ordinal) is >= 0 and var open
            && template.IndexOf('}', open) is >= 0 and var close)
        {
            yield return template[..open];
            yield return template[open..(close + 1)];
            template = template[(close + 1)..];
        }
        yield return template;
    }

    string About(FeedSeat seat) => seat switch
    {
        { Provisional: true, Fallback: { } fallback } => $" (provisional, {words.Person(fallback)} steps in)",
        { Provisional: true } => " (provisional)",
        { Mentor: { } mentor } => $" (with {words.Person(mentor)})",
        _ => "",
    };
}
