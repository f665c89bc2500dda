using NodaTime;

namespace RotationPlanner;

/// <summary>A named set of public holidays; each is a whole local day of the person who keeps it.</summary>
public sealed record HolidayCalendar
{
    /// <summary>Creates it from its parts.</summary>
    /// <param name="id">The <see cref="Id"/>.</param>
    /// <param name="dates">The <see cref="Dates"/>.</param>
    public HolidayCalendar(string id, IReadOnlySet<LocalDate> dates) => (Id, Dates) = (id, dates);

    /// <summary>The key that responders refer to, such as <c>GB</c>.</summary>
    public string Id { get; init; }

    /// <summary>The dates.</summary>
    public IReadOnlySet<LocalDate> Dates { get; init; }

    /// <summary>
    /// The days of the weekend, one to six, of whoever keeps this calendar, such as Friday and Saturday; null for those
    /// of <see cref="FairnessPolicy.WeekendDays"/>.
    /// </summary>
    public IReadOnlySet<IsoDayOfWeek>? WeekendDays { get; init; }

    /// <summary>
    /// The names of dates that have one, such as Christmas. Whoever served a named holiday last time is spared it the
    /// next time as far as possible; the name tells that two dates of different years are the same holiday. Names of
    /// other dates are not asked.
    /// </summary>
    public IReadOnlyDictionary<LocalDate, string> Names { get; init; } = new Dictionary<LocalDate, string>();
}
