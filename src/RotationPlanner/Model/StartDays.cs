using NodaTime;

namespace RotationPlanner;

/// <summary>Days on which shifts begin: of the week, of the month, or of a cycle.</summary>
public sealed record StartDays
{
    StartDays(IReadOnlyList<StartDay> days) => Days = days;

    internal IReadOnlyList<StartDay> Days { get; }

    /// <summary>Days of the week.</summary>
    /// <param name="days">Monday to Sunday.</param>
    /// <returns>The days.</returns>
    public static StartDays Weekdays(params IReadOnlyList<IsoDayOfWeek> days) =>
        Of(days.Select(d => new StartDay(StartDayKind.Weekday, Weekday: d)));

    /// <summary>Days by their number, counted from 1: of the month up to 28, of a cycle up to its length.</summary>
    /// <param name="days">The numbers.</param>
    /// <returns>The days.</returns>
    public static StartDays Numbered(params IReadOnlyList<int> days) =>
        Of(days.Select(d => new StartDay(StartDayKind.Number, d)));

    /// <summary>The first to fourth such day of the week in a month.</summary>
    /// <param name="nth">1 to 4; not every month has a fifth.</param>
    /// <param name="day">Monday to Sunday.</param>
    /// <returns>The day.</returns>
    public static StartDays Nth(int nth, IsoDayOfWeek day) => Of([new(StartDayKind.Nth, nth, day)]);

    /// <summary>The last such day of the week in a month.</summary>
    /// <param name="day">Monday to Sunday.</param>
    /// <returns>The day.</returns>
    public static StartDays Last(IsoDayOfWeek day) => Of([new(StartDayKind.Last, Weekday: day)]);

    /// <summary>The last day of a month.</summary>
    public static StartDays LastDay { get; } = Of([new(StartDayKind.LastDay)]);

    /// <summary>The first day of a month that is neither Saturday nor Sunday nor a public holiday.</summary>
    /// <param name="calendar">The <see cref="HolidayCalendar.Id"/>, or null for Monday to Friday all year.</param>
    /// <returns>The day.</returns>
    public static StartDays FirstWorkingDay(string? calendar = null) =>
        Of([new(StartDayKind.FirstWorkingDay, Calendar: calendar)]);

    /// <summary>The last day of a month that is neither Saturday nor Sunday nor a public holiday.</summary>
    /// <param name="calendar">The <see cref="HolidayCalendar.Id"/>, or null for Monday to Friday all year.</param>
    /// <returns>The day.</returns>
    public static StartDays LastWorkingDay(string? calendar = null) =>
        Of([new(StartDayKind.LastWorkingDay, Calendar: calendar)]);

    /// <summary>These days and others.</summary>
    /// <param name="others">More days; of the week, or of the month, as these are.</param>
    /// <returns>All of them.</returns>
    public StartDays And(StartDays others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return new([.. Days, .. others.Days]);
    }

    /// <summary>Equal where they name the same days in the same order.</summary>
    /// <param name="other">Other days.</param>
    /// <returns>Whether they do.</returns>
    public bool Equals(StartDays? other) => other is not null && Days.SequenceEqual(other.Days);

    /// <inheritdoc />
    public override int GetHashCode() => Days.Aggregate(0, HashCode.Combine);

    /// <inheritdoc />
    public override string ToString() => string.Join(", ", Days);

    internal static StartDays Of(IEnumerable<StartDay> days) => new([.. days]);
}

enum StartDayKind
{
    Weekday,
    Number,
    Nth,
    Last,
    LastDay,
    FirstWorkingDay,
    LastWorkingDay,
}

/// <summary>One of <see cref="StartDays"/>.</summary>
readonly record struct StartDay(
    StartDayKind Kind, int Number = 0, IsoDayOfWeek Weekday = IsoDayOfWeek.None, string? Calendar = null)
{
    public override string ToString() => Kind switch
    {
        StartDayKind.Weekday => $"{Weekday}",
        StartDayKind.Number => Limits.Text(Number),
        StartDayKind.Nth => $"{Ordinal(Number)} {Weekday}",
        StartDayKind.Last => $"last {Weekday}",
        StartDayKind.LastDay => "last day",
        StartDayKind.FirstWorkingDay => "first working day" + Suffix,
        _ => "last working day" + Suffix,
    };

    string Suffix => Calendar is null ? "" : $" of {Calendar}";

    static string Ordinal(int number) => number switch
    {
        1 => "1st", 2 => "2nd", 3 => "3rd", _ => $"{Limits.Text(number)}th",
    };
}
