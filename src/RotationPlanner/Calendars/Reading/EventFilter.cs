namespace RotationPlanner.Calendars.Reading;

/// <summary>Which events take their owner's time, as far as that can be told without their times.</summary>
sealed class EventFilter(CalendarOptions options)
{
    /// <summary>What holds of public holidays: they are usually marked as free time.</summary>
    public static EventFilter Holidays { get; } = new(new CalendarOptions()) { CountsFree = true };

    public bool CountsFree { get; private init; }

    public bool IsBusy(Component item) =>
        !Is(item, "STATUS", "CANCELLED") && (CountsFree || !IsFree(item)) && !IsDeclined(item) && IsWanted(item);

    static bool IsFree(Component item)
    {
        var status = item.First("X-MICROSOFT-CDO-BUSYSTATUS")?.Value.Trim().ToUpperInvariant();
        return status is "FREE" or "WORKINGELSEWHERE" || (status != "OOF" && Is(item, "TRANSP", "TRANSPARENT"));
    }

    /// <summary>Whether the person is among the attendees, and declined wherever they are.</summary>
    bool IsDeclined(Component item)
    {
        if (options.Email is not { } email) return false;
        var answers = item.All("ATTENDEE").Where(a => IsOf(a, email)).Select(a => a.Parameter("PARTSTAT")?.Trim()).ToList();
        return answers.Count > 0 && answers.TrueForAll(a => string.Equals(a, "DECLINED", StringComparison.OrdinalIgnoreCase));
    }

    static bool IsOf(ContentLine attendee, string email) => new[] { attendee.Value, attendee.Parameter("EMAIL") }.OfType<string>().Select(a => a.Trim())
        .Any(a => string.Equals(a.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? a[7..].Trim() : a, email.Trim(), StringComparison.OrdinalIgnoreCase));

    bool IsWanted(Component item)
    {
        if (options.OutOfOfficeOnly && !Is(item, "X-MICROSOFT-CDO-BUSYSTATUS", "OOF")) return false;
        if (options.Categories.Count > 0 && !CategoriesOf(item).Any(c => options.Categories.Contains(c, StringComparer.OrdinalIgnoreCase))) return false;
        if (options.Including.Count + options.Excluding.Count == 0) return true;
        var title = FileText.Unescape(item.First("SUMMARY")?.Value ?? "");
        return (options.Including.Count == 0 || Has(title, options.Including)) && !Has(title, options.Excluding);
    }

    static IEnumerable<string> CategoriesOf(Component item) =>
        item.All("CATEGORIES").SelectMany(l => FileText.List(l.Value)).Select(c => c.Trim());

    static bool Has(string title, IReadOnlyList<string> texts) => texts.Any(t => title.Contains(t, StringComparison.OrdinalIgnoreCase));

    static bool Is(Component item, string property, string value) =>
        string.Equals(item.First(property)?.Value.Trim(), value, StringComparison.OrdinalIgnoreCase);
}
