using NodaTime;

namespace RotationPlanner.Planning.Notes;

/// <summary>Hours between the shifts of a rotation that none of them covers. Whoever wants office hours wants them;
/// whoever wants the whole day learns it here. A duty on some days of a month or a cycle leaves hours open by its
/// nature.</summary>
static class OpenHours
{
    const int MostKinds = 3, MostDates = 2;

    public static IEnumerable<PlanNote> Of(Schedule schedule)
    {
        var told =
            from shifts in schedule.Shifts.GroupBy(s => s.Rotation.Id, StringComparer.Ordinal)
            let rotation = shifts.First().Rotation
            where rotation.Pattern is NamedShiftPattern named && !named.Shifts.All(s => s.On is not null)
            let zone = rotation.TimeZone ?? schedule.Company.TimeZone
            let holes = Holes(shifts).ToList()
            where holes.Count > 0
            group rotation.Id by Say(holes, zone) into same
            select new PlanNote("hours",
                $"No shift of {Words.Names([.. same])} covers {same.Key}. Maybe add a shift, if somebody should be on call then.", []);
        return told;
    }

    static IEnumerable<Interval> Holes(IEnumerable<Shift> shifts)
    {
        Instant? covered = null;
        foreach (var shift in shifts)
        {
            var (start, end) = (shift.Start.ToInstant(), shift.End.ToInstant());
            if (covered < start) yield return new Interval(covered.Value, start);
            covered = covered is { } until ? Instant.Max(until, end) : end;
        }
    }

    static string Say(List<Interval> holes, DateTimeZone zone)
    {
        var kinds = holes.GroupBy(h => HoleKind.Of(h, zone)).OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key.ToString(), StringComparer.Ordinal).ToList();
        var said = kinds.Take(MostKinds)
            .Select(g => $"{g.Key}{(holes.Count <= MostDates ? Dates([.. g], zone) : Days(g.Key, [.. g], zone))}")
            .ToList();
        if (kinds.Count > MostKinds) said.Add("other hours");
        var hours = holes.Aggregate(Duration.Zero, (sum, h) => sum + h.Duration).TotalHours;
        return FormattableString.Invariant($"{Words.Join(said)} ({zone.Id}): {holes.Count} hole{(holes.Count == 1 ? "" : "s")}, {hours:0.##} h in all");
    }

    static string Dates(List<Interval> holes, DateTimeZone zone) =>
        $" on {Words.Join(holes.ConvertAll(h => Words.Day(h.Start.InZone(zone).Date)))}";

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
