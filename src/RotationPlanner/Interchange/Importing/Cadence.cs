using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Interchange.Importing;

/// <summary>How often hands are changed, read off entries where it is regular.</summary>
/// <param name="Lines">The keys of a rotation that say so.</param>
/// <param name="Doubt">What is not known; null where the entries are regular.</param>
sealed record Cadence(IReadOnlyList<string> Lines, string? Doubt)
{
    const int MostShifts = 4;

    static readonly LocalTimePattern clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static Cadence Of(IReadOnlyList<ImportedEntry> entries, DateTimeZone zone)
    {
        var turns = entries.Select(e => (Start: e.Start.InZone(zone).LocalDateTime, End: e.End.InZone(zone).LocalDateTime)).Distinct().OrderBy(t => t.Start).ToList();
        // An export is cut off where it was asked to begin and end.
        if (turns.Count > 3) turns = turns[1..^1];
        return Handoff(turns) ?? Named(turns)
            ?? new Cadence(["handoff: { every: week, on: Monday, at: \"09:00\" }"], "hands are changed at no regular times; a week stands in.");
    }

    /// <summary>
    /// One time of day at which turns begin and end, and one length of nearly all of them: what differs, such as a day that
    /// somebody covered, is told.
    /// </summary>
    static Cadence? Handoff(List<(LocalDateTime Start, LocalDateTime End)> turns)
    {
        if (turns.Zip(turns.Skip(1)).Any(p => p.Second.Start < p.First.End)) return null;
        var lengths = turns.Where(t => t.Start.TimeOfDay == t.End.TimeOfDay && t.End > t.Start)
            .GroupBy(t => (t.Start.TimeOfDay, Days: Period.DaysBetween(t.Start.Date, t.End.Date))).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Days).ToList();
        if (lengths.Count == 0) return null;
        var (time, days) = lengths[0].Key;
        var first = lengths[0].First().Start.Date;
        // Whoever has two turns in a row has one of twice the length.
        bool IsRegular((LocalDateTime Start, LocalDateTime End) t) => t.Start.TimeOfDay == time && t.End.TimeOfDay == time
            && Period.DaysBetween(first, t.Start.Date) % days == 0 && Period.DaysBetween(t.Start.Date, t.End.Date) % days == 0;
        var others = turns.Count(t => !IsRegular(t));
        if (others * 3 > turns.Count) return null;
        var doubt = turns.Count < 2 ? "there are too few entries to tell how often hands are changed."
            : others > 0 ? $"{Number(others)} of {Number(turns.Count)} turns begin or end at other times." : null;
        var (at, anchor) = ($"at: \"{clock.Format(time)}\"", LocalDatePattern.Iso.Format(first));
        return new(
        [
            days switch
            {
                1 => $"handoff: {{ every: day, {at} }}",
                7 => $"handoff: {{ every: week, on: {first.DayOfWeek}, {at} }}",
                _ when days % 7 == 0 => $"handoff: {{ every: {Number(days / 7)} weeks, on: {first.DayOfWeek}, {at}, anchor: {anchor} }}",
                _ => $"handoff: {{ every: {Number(days)} days, {at}, anchor: {anchor} }}",
            },
        ], doubt);
    }

    /// <summary>A few kinds of shifts of at most a day, each on its days of the week.</summary>
    static Cadence? Named(List<(LocalDateTime Start, LocalDateTime End)> turns)
    {
        if (turns.Exists(t => t.End <= t.Start || t.End > t.Start.PlusDays(1))) return null;
        var kinds = turns.GroupBy(t => (From: t.Start.TimeOfDay, To: t.End.TimeOfDay)).OrderBy(g => g.Key.From).ToList();
        if (kinds.Count > MostShifts || kinds.Exists(k => k.Count() < 2)) return null;
        string Days(IEnumerable<(LocalDateTime Start, LocalDateTime End)> kind) =>
            string.Join(", ", kind.Select(t => t.Start.DayOfWeek).Distinct().Order().Select(d => d.ToString()[..3]));
        return new(["shifts:", .. kinds.Select((k, i) => $"  - {{ id: shift-{Number(i + 1)}, days: [ {Days(k)} ], from: \"{clock.Format(k.Key.From)}\", to: \"{clock.Format(k.Key.To)}\" }}")], null);
    }

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
