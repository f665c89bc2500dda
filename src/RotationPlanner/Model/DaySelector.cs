using NodaTime;

namespace RotationPlanner;

/// <summary>Names days: a day of the week, or a range of dates. Days are the person's local days.</summary>
public sealed record DaySelector
{
    DaySelector(IsoDayOfWeek? dayOfWeek, DateInterval? dates) => (DayOfWeek, Dates) = (dayOfWeek, dates);

    /// <summary>The day of the week, or null when dates are named.</summary>
    public IsoDayOfWeek? DayOfWeek { get; }

    /// <summary>The dates, both ends included, or null when a day of the week is named.</summary>
    public DateInterval? Dates { get; }

    /// <summary>Every such day of the week.</summary>
    /// <param name="day">Monday to Sunday.</param>
    /// <returns>The selector.</returns>
    public static DaySelector Every(IsoDayOfWeek day) => new(day, null);

    /// <summary>A range of dates, both included.</summary>
    /// <param name="from">First date.</param>
    /// <param name="to">Last date.</param>
    /// <returns>The selector.</returns>
    public static DaySelector Between(LocalDate from, LocalDate to) => new(null, new DateInterval(from, to));

    /// <summary>Whether a date is named.</summary>
    /// <param name="date">A local date of the person.</param>
    /// <returns>True when it is.</returns>
    public bool Matches(LocalDate date) => DayOfWeek == date.DayOfWeek || (Dates?.Contains(date) ?? false);
}
