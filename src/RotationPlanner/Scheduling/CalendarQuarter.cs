using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>A calendar quarter: the span for which hours are agreed.</summary>
readonly record struct CalendarQuarter(int Year, int Number) : IComparable<CalendarQuarter>
{
    public static CalendarQuarter Of(LocalDate date) => new(date.Year, (date.Month + 2) / 3);

    /// <summary>A number that is one more for the next quarter.</summary>
    public int Ordinal => (4 * Year) + Number;

    public int CompareTo(CalendarQuarter other) => (Year, Number).CompareTo((other.Year, other.Number));

    public override string ToString() => FormattableString.Invariant($"{Year}-Q{Number}");
}
