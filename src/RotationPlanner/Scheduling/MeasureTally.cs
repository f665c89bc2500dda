using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>Adds up the pieces of a shift.</summary>
sealed class MeasureTally(FairnessPolicy policy, IReadOnlySet<LocalDate> holidayDates, int[] daysInWeekend, HourWeights? experience, Instant start)
{
    const long NightWorkSeconds = 3 * 3600;

    readonly int nightFrom = LocalPieces.SecondOf(policy.NightFrom);
    readonly int nightTo = LocalPieces.SecondOf(policy.NightTo);
    readonly SortedDictionary<int, long> nights = [];
    readonly SortedSet<int> weekends = [];
    readonly SortedSet<int> holidays = [];
    Instant at = start;
    long night, weekend, holiday;
    decimal weighted, weightedNight, weightedWeekend, weightedHoliday;

    /// <summary>Adds the next piece: they come one after the other, from the start on.</summary>
    public void Add(LocalPiece piece)
    {
        var date = WallClock.DateOf(piece.Day);
        var isNight = LocalPieces.IsNight(piece.Second, nightFrom, nightTo);
        var isWeekend = daysInWeekend[(int)date.DayOfWeek] >= 0;
        var isHoliday = holidayDates.Contains(date);
        var multiplier = 1m;
        if (isNight) multiplier = Math.Max(multiplier, policy.Night);
        if (isWeekend) multiplier = Math.Max(multiplier, policy.Weekend);
        if (isHoliday) multiplier = Math.Max(multiplier, policy.Holiday);
        var credit = (piece.Seconds * multiplier) + (experience?.Over(at, piece.Seconds, isNight) ?? 0);
        at += Duration.FromSeconds(piece.Seconds);
        weighted += credit;
        if (isNight)
        {
            night += piece.Seconds;
            weightedNight += credit;
            var evening = EveningOf(piece);
            nights[evening] = nights.GetValueOrDefault(evening) + piece.Seconds;
        }
        if (isWeekend)
        {
            weekend += piece.Seconds;
            weightedWeekend += credit;
            weekends.Add(piece.Day - daysInWeekend[(int)date.DayOfWeek]);
        }
        if (isHoliday)
        {
            holiday += piece.Seconds;
            weightedHoliday += credit;
            holidays.Add(piece.Day);
        }
    }

    public ShiftMeasure Finish(long minutes) => new(
        minutes, night / 60, weekend / 60, holiday / 60,
        weighted / 60, weightedNight / 60, weightedWeekend / 60, weightedHoliday / 60,
        [.. nights.Where(n => n.Value >= NightWorkSeconds).Select(n => WallClock.DateOf(n.Key))],
        [.. weekends.Select(WallClock.DateOf)], [.. holidays.Select(WallClock.DateOf)]);

    // The small hours belong to the evening before.
    int EveningOf(LocalPiece piece) => nightFrom > nightTo && piece.Second < nightTo ? piece.Day - 1 : piece.Day;
}
