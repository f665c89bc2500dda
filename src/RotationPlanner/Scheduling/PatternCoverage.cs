using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>What the pattern of a rotation covers, whoever serves: shifts from before the horizon count.</summary>
static class PatternCoverage
{
    /// <summary>
    /// The hours of the horizon's dates that are to be covered and are not, in order; none where nothing is asked.
    /// </summary>
    public static IReadOnlyList<Interval> Holes(Company company, Rotation rotation)
    {
        if (rotation.Covers is not { } covers) return [];
        var zone = covers.TimeZone ?? rotation.TimeZone ?? company.TimeZone;
        var holidays = HolidayDates.Of(company);
        var (first, last) = (company.Horizon.Start, company.Horizon.End);
        // A shift of another zone may begin a date earlier or later.
        var shifts = IUnrolls.Of(rotation, rotation.TimeZone ?? company.TimeZone, holidays)
            .Between(first.PlusDays(-Limits.LongestShift), last.PlusDays(2))
            .Select(s => new Interval(s.Start.ToInstant(), s.End.ToInstant())).OrderBy(s => s.Start).ToList();
        var holes = new List<Interval>();
        var (at, reached) = (0, Instant.MinValue);
        foreach (var asked in company.Horizon.Where(d => covers.Days.Contains(d.DayOfWeek) && !holidays.IsHoliday(d, covers.Except)))
        {
            var end = covers.To <= covers.From ? asked.PlusDays(1) : asked;
            var until = WallClock.At(end, covers.To, zone).ToInstant();
            var open = WallClock.At(asked, covers.From, zone).ToInstant();
            while (open < until)
            {
                while (at < shifts.Count && shifts[at].Start <= open) reached = Instant.Max(reached, shifts[at++].End);
                if (reached > open) { open = reached; continue; }
                var next = at < shifts.Count && shifts[at].Start < until ? shifts[at].Start : until;
                Add(holes, new Interval(open, next));
                open = next;
            }
        }
        return holes;
    }

    /// <summary>The hours that several shifts of the rotation cover, in order.</summary>
    public static IReadOnlyList<Interval> Shared(IEnumerable<Shift> shifts)
    {
        var shared = new List<Interval>();
        Instant? reached = null;
        foreach (var shift in shifts.OrderBy(s => s.Start.ToInstant()))
        {
            var (start, end) = (shift.Start.ToInstant(), shift.End.ToInstant());
            if (reached > start) Add(shared, new Interval(start, Instant.Min(reached.Value, end)));
            reached = reached is { } before ? Instant.Max(before, end) : end;
        }
        return shared;
    }

    static void Add(List<Interval> stretches, Interval next)
    {
        if (stretches.Count > 0 && stretches[^1].End >= next.Start)
            stretches[^1] = new Interval(stretches[^1].Start, Instant.Max(stretches[^1].End, next.End));
        else stretches.Add(next);
    }
}
