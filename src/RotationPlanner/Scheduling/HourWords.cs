using System.Globalization;
using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>Stretches of hours in words: those that are alike on the wall clock together.</summary>
static class HourWords
{
    const int MostKinds = 3, MostDates = 2;

    /// <summary>Such as 4 January 2027.</summary>
    public static string Day(LocalDate date) => date.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);

    /// <summary>Such as a, b and c.</summary>
    public static string Join(IReadOnlyList<string> words) => words.Count < 2 ? string.Concat(words)
        : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}";

    /// <summary>Such as: 22:00 to 00:00 (UTC): 13 holes, 26 h in all.</summary>
    public static string Say(IReadOnlyList<Interval> holes, DateTimeZone zone, string what)
    {
        var kinds = holes.GroupBy(h => HoleKind.Of(h, zone)).OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key.ToString(), StringComparer.Ordinal).ToList();
        var said = kinds.Take(MostKinds)
            .Select(g => $"{g.Key}{(holes.Count <= MostDates ? Dates([.. g], zone) : Days(g.Key, [.. g], zone))}")
            .ToList();
        if (kinds.Count > MostKinds) said.Add("other hours");
        var hours = holes.Aggregate(Duration.Zero, (sum, h) => sum + h.Duration).TotalHours;
        return FormattableString.Invariant($"{Join(said)} ({zone.Id}): {holes.Count} {what}{(holes.Count == 1 ? "" : "s")}, {hours:0.##} h in all");
    }

    static string Dates(List<Interval> holes, DateTimeZone zone) =>
        $" on {Join(holes.ConvertAll(h => Day(h.Start.InZone(zone).Date)))}";

    /// <summary>On which days of the week, where that is not all of them and not said already.</summary>
    static string Days(HoleKind kind, List<Interval> holes, DateTimeZone zone)
    {
        var days = holes.Select(h => h.Start.InZone(zone).DayOfWeek).Distinct().Order().ToList();
        if (kind.On is not null || days.Count == 7) return "";
        var runs = days.Where(d => !days.Contains(d - 1))
            .Select(first => (First: first, Last: days.First(d => d >= first && !days.Contains(d + 1)))).ToList();
        return $" on {string.Join(", ", runs.Select(r => r.First == r.Last ? $"{r.First}s" : $"{r.First} to {r.Last}"))}";
    }

    /// <summary>Hours of the wall clock; with the days of the week where they are a day or longer.</summary>
    readonly record struct HoleKind(LocalTime From, LocalTime To, IsoDayOfWeek? On, IsoDayOfWeek? Until)
    {
        public static HoleKind Of(Interval hole, DateTimeZone zone)
        {
            var (start, end) = (hole.Start.InZone(zone), hole.End.InZone(zone));
            var isShort = hole.Duration < Duration.FromDays(1);
            return new HoleKind(start.TimeOfDay, end.TimeOfDay, isShort ? null : start.DayOfWeek, isShort ? null
                : end.DayOfWeek);
        }

        public override string ToString() => On is null ? $"{From:HH':'mm} to {To:HH':'mm}"
            : $"{On} {From:HH':'mm} to {Until} {To:HH':'mm}";
    }
}
