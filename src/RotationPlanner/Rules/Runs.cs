namespace RotationPlanner.Rules;

/// <summary>
/// Rules about what one person works in a row: days of work and days off, kinds of shift, and what must not follow what.
/// A kind is the id of a named shift, or <c>night</c>, <c>day</c>, <c>weekend</c>, <c>holiday</c> or <c>stint</c>, each read in the
/// person's own time. A shift is work on the date on which it begins in its own zone, and one date more for each further
/// day that it lasts.
/// </summary>
public static class Runs
{
    /// <summary>Successive days of work; hard.</summary>
    /// <param name="shortest">The least, or null: no run that begins and ends in the horizon is shorter.</param>
    /// <param name="longest">The most, or null.</param>
    /// <returns>The rule.</returns>
    public static IRule Work(int? shortest = null, int? longest = null) => new RunsOfWork(shortest, longest);

    /// <summary>Successive days off between days of work; the least is hard, the most a demand.</summary>
    /// <param name="shortest">The least, or null.</param>
    /// <param name="longest">The most, or null, for all who may hold a seat from the begin of the horizon on.</param>
    /// <returns>The rules, one for each that is asked.</returns>
    public static IReadOnlyList<IRule> DaysOff(int? shortest = null, int? longest = null) =>
    [
        .. shortest is { } least ? [new RunsOfDaysOff(least)] : Array.Empty<IRule>(),
        .. longest is { } most ? [new MinimumShifts(1) { Days = most + 1 }] : Array.Empty<IRule>(),
    ];

    /// <summary>At most so many different kinds of shift in any run of days; hard.</summary>
    /// <param name="most">The number, 1 or more. Shifts without a name are of the kind of their rotation.</param>
    /// <param name="days">Length of the run of days, by local start date of shifts, 1 or more.</param>
    /// <returns>The rule.</returns>
    public static IRule Kinds(int most, int days) => new KindsOfShift(most, days);

    /// <summary>After a shift of one kind, no shift of another begins on the same date or the days after; hard.</summary>
    /// <param name="after">The kind of the earlier shift.</param>
    /// <param name="not">The kind that must not follow.</param>
    /// <param name="days">How many days after the date on which the earlier one begins, 1 for the next day; from 0.</param>
    /// <returns>The rule.</returns>
    public static IRule Forbidden(string after, string not, int days = 1) => new ForbiddenSuccession(after, not, days);

    /// <summary>Time off after a shift of a kind, before the next one of any kind; hard.</summary>
    /// <param name="kind">The kind, or <c>nights</c> for a series of successive nights, after whose last one it is
    /// asked.</param>
    /// <param name="rest">The time, such as two days or 48 hours; days are calendar days in the shift's zone.</param>
    /// <returns>The rule.</returns>
    public static IRule RestAfter(string kind, NodaTime.Period rest) => new RestAfter(kind, rest);
}
