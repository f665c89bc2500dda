using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>
/// When the named shifts of a rotation begin and end. Each keeps its stated wall-clock hours; one that meets the next
/// (<see cref="NamedShift.MeetsNext"/>) ends when that actually begins. "The next" is the shift that begins nearest to
/// the stated end, at most <see cref="Reach"/> away. Zones change to and from DST in different weeks, so a third shift
/// may then come nearer: where some shifts begin exactly at the stated end on at least one in eight of the days of the
/// calendar year on which they begin near it, only these are looked at.
/// </summary>
sealed class Relay(IReadOnlyList<NamedShift> legs, NamedDays days, DateTimeZone rotationZone)
{
    /// <summary>Two zones that both keep DST in opposite seasons drift two hours apart.</summary>
    public static readonly Duration Reach = Duration.FromHours(2);

    readonly Dictionary<(int Leg, int Year), int[]> nextIn = [];

    public ZonedDateTime StartOf(int leg, LocalDate date) => WallClock.At(date, legs[leg].From, ZoneOf(leg));

    public Instant EndOf(int leg, LocalDate date)
    {
        var stated = StatedEnd(leg, date);
        if (!legs[leg].MeetsNext) return stated;
        var start = StartOf(leg, date).ToInstant();
        var (best, distance) = (stated, Duration.MaxValue);
        foreach (var next in NextOf(leg, date.Year))
            foreach (var candidate in StartsNear(next, stated))
            {
                var apart = Apart(candidate, stated);
                if (candidate <= start || apart > Reach || apart >= distance) continue;
                (best, distance) = (candidate, apart);
            }
        return best;
    }

    /// <summary>
    /// The shifts that may take over from one in a calendar year; none where no other begins near its stated end on any
    /// day.
    /// </summary>
    public int[] NextOf(int leg, int year)
    {
        if (nextIn.TryGetValue((leg, year), out var known)) return known;
        var (first, last) = (new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
        var ends = Dates(leg, first, last).Select(d => StatedEnd(leg, d)).ToArray();
        var (near, exact) = (new List<int>(), new List<int>());
        for (var next = 0; next < legs.Count; next++)
        {
            if (next == leg) continue;
            var starts = Dates(next, first.PlusDays(-2), last.PlusDays(3))
                .Select(d => StartOf(next, d).ToInstant()).ToArray();
            var (nearDays, equalDays) = Count(ends, starts);
            if (nearDays > 0) near.Add(next);
            if (nearDays > 0 && equalDays * 8 >= nearDays) exact.Add(next);
        }
        return nextIn[(leg, year)] = [.. exact.Count > 0 ? exact : near];
    }

    DateTimeZone ZoneOf(int leg) => legs[leg].TimeZone ?? rotationZone;

    Instant StatedEnd(int leg, LocalDate date) =>
        WallClock.At(days.EndOf(leg, date), legs[leg].To, ZoneOf(leg)).ToInstant();

    IEnumerable<Instant> StartsNear(int leg, Instant moment)
    {
        var date = moment.InZone(ZoneOf(leg)).Date;
        foreach (var day in Dates(leg, date.PlusDays(-1), date.PlusDays(1))) yield return StartOf(leg, day).ToInstant();
    }

    IEnumerable<LocalDate> Dates(int leg, LocalDate from, LocalDate to)
    {
        for (var day = from; day <= to; day = day.PlusDays(1))
            if (days.Starts(leg, day)) yield return day;
    }

    static (int Near, int Equal) Count(Instant[] ends, Instant[] starts)
    {
        var (near, equal, at) = (0, 0, 0);
        foreach (var end in ends)
        {
            while (at < starts.Length && starts[at] < end - Reach) at++;
            if (at == starts.Length) break;
            if (starts[at] > end + Reach) continue;
            near++;
            if (starts[at] == end) equal++;
        }
        return (near, equal);
    }

    static Duration Apart(Instant a, Instant b) => a < b ? b - a : a - b;
}
