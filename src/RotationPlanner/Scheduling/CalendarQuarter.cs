using NodaTime;

namespace RotationPlanner;

/// <summary>A calendar quarter: the span for which hours are agreed.</summary>
readonly record struct CalendarQuarter(int Year, int Number) : IComparable<CalendarQuarter>
{
    public static CalendarQuarter Of(LocalDate date) => new(date.Year, (date.Month + 2) / 3);

    public int CompareTo(CalendarQuarter other) => (Year, Number).CompareTo((other.Year, other.Number));

    public override string ToString() => FormattableString.Invariant($"{Year}-Q{Number}");
}
