using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>
/// Named shifts that hand over to one another across zones. Their zones change to and from DST in different weeks, so shifts that abut for most
/// of the year would leave a gap or overlap in between. The rule: a shift <em>hands over</em> to another when, among the days of the calendar year
/// on which the other starts within two hours of the shift's stated end, the two coincide exactly on at least one in eight. (Mismatched weeks
/// alone are fewer than one day in ten; standard time is never less than a third of the year.) A shift that hands over ends when the other actually starts.
/// </summary>
sealed class Relay(IReadOnlyList<NamedShift> legs, DateTimeZone rotationZone)
{
    static readonly Duration Reach = Duration.FromHours(2);

    readonly Dictionary<int, bool[,]> handsOverIn = [];

    public ZonedDateTime StartOf(int leg, LocalDate date) => WallClock.At(date, legs[leg].From, ZoneOf(leg));

    public Instant EndOf(int leg, LocalDate date)
    {
        var start = StartOf(leg, date).ToInstant();
        var stated = StatedEnd(leg, date);
        var handsOver = HandsOverIn(date.Year);
        var best = stated;
        var distance = Duration.MaxValue;
        for (var next = 0; next < legs.Count; next++)
        {
            if (!handsOver[leg, next]) continue;
            foreach (var candidate in StartsNear(next, stated))
            {
                var apart = Apart(candidate, stated);
                if (candidate <= start || apart > Reach || apart >= distance) continue;
                (best, distance) = (candidate, apart);
            }
        }
        return best;
    }

    DateTimeZone ZoneOf(int leg) => legs[leg].TimeZone ?? rotationZone;

    Instant StatedEnd(int leg, LocalDate date)
    {
        var day = legs[leg].To <= legs[leg].From ? date.PlusDays(1) : date;
        return WallClock.At(day, legs[leg].To, ZoneOf(leg)).ToInstant();
    }

    IEnumerable<Instant> StartsNear(int leg, Instant moment)
    {
        var date = moment.InZone(ZoneOf(leg)).Date;
        for (var day = date.PlusDays(-1); day <= date.PlusDays(1); day = day.PlusDays(1))
            if (legs[leg].Days.Contains(day.DayOfWeek)) yield return StartOf(leg, day).ToInstant();
    }

    bool[,] HandsOverIn(int year)
    {
        if (handsOverIn.TryGetValue(year, out var known)) return known;
        var (first, last) = (new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
        var starts = legs.Select((_, leg) => Dates(leg, first.PlusDays(-2), last.PlusDays(3)).Select(d => StartOf(leg, d).ToInstant()).ToArray()).ToArray();
        var found = new bool[legs.Count, legs.Count];
        for (var leg = 0; leg < legs.Count; leg++)
        {
            var ends = Dates(leg, first, last).Select(d => StatedEnd(leg, d)).ToArray();
            for (var next = 0; next < legs.Count; next++) found[leg, next] = Coincide(ends, starts[next]);
        }
        return handsOverIn[year] = found;
    }

    IEnumerable<LocalDate> Dates(int leg, LocalDate from, LocalDate to)
    {
        for (var day = from; day <= to; day = day.PlusDays(1))
            if (legs[leg].Days.Contains(day.DayOfWeek)) yield return day;
    }

    static bool Coincide(Instant[] ends, Instant[] starts)
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
        return near > 0 && equal * 8 >= near;
    }

    static Duration Apart(Instant a, Instant b) => a < b ? b - a : a - b;
}
