using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>Dates that come again and again, numbered in both directions: the next one has the next number.</summary>
abstract class Cadence
{
    /// <summary>The number of the last date on or before a date.</summary>
    public abstract int StepOf(LocalDate date);

    /// <summary>The date of a number.</summary>
    public abstract LocalDate DateAt(int step);

    /// <summary>Whether it has no date at all.</summary>
    public virtual bool IsEmpty => false;

    public bool Has(LocalDate date) => !IsEmpty && DateAt(StepOf(date)) == date;

    /// <summary>The dates from a date on, without end.</summary>
    public IEnumerable<(LocalDate Date, int Step)> From(LocalDate first)
    {
        if (IsEmpty) yield break;
        for (var step = StepOf(first.PlusDays(-1)) + 1; ; step++) yield return (DateAt(step), step);
    }

    public static int FloorDivide(int value, int by) => (int)Math.Floor(value / (double)by);
}

/// <summary>Certain days of a cycle of so many days: weeks, fortnights, every third day.</summary>
sealed class CycleCadence(int length, IEnumerable<int> offsets, LocalDate anchor) : Cadence
{
    readonly int[] offsets = [.. offsets.Where(o => o >= 0 && o < length).Distinct().Order()];

    public int Length => length;

    /// <summary>Days of the week in every so many weeks.</summary>
    public static CycleCadence OfWeeks(int weeks, IEnumerable<IsoDayOfWeek> days, LocalDate anchor) => new(
        7 * weeks, days.Where(Limits.IsDay).Select(d => ((int)d - (int)anchor.DayOfWeek + 7) % 7), anchor);

    public override bool IsEmpty => offsets.Length == 0;

    public override int StepOf(LocalDate date)
    {
        var days = Period.DaysBetween(anchor, date);
        var round = FloorDivide(days, length);
        return round * offsets.Length + offsets.Count(o => o <= days - round * length) - 1;
    }

    public override LocalDate DateAt(int step)
    {
        var round = FloorDivide(step, offsets.Length);
        return anchor.PlusDays(round * length + offsets[step - round * offsets.Length]);
    }

    /// <summary>The day of the cycle, counted from 0.</summary>
    public int OffsetOf(LocalDate date)
    {
        var days = Period.DaysBetween(anchor, date);
        return days - FloorDivide(days, length) * length;
    }
}
