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

    /// <summary>
    /// The public holidays of a country with their names, as the library PublicHoliday knows them: on the days on which
    /// they are kept, and where the law moves one of a fixed date, on that date too.
    /// </summary>
    /// <param name="id">The <see cref="Id"/>.</param>
    /// <param name="country">The code of ISO 3166, such as DE.</param>
    /// <param name="region">The code of a region, such as BE or DE-BE for Berlin; null for the country as a whole.</param>
    /// <param name="days">The dates wanted, both included, in the years 1970 to 2199: the horizon, and what lies around it.</param>
    /// <returns>The calendar; it may be given more dates, or fewer.</returns>
    /// <exception cref="ArgumentException">The country or the region is not known; the message says which are.</exception>
    public static HolidayCalendar OfCountry(string id, string country, string? region, DateInterval days)
    {
        ArgumentNullException.ThrowIfNull(country);
        ArgumentNullException.ThrowIfNull(days);
        var (names, problem) = CountryHolidays.Find(country, region, days);
        return problem is null ? new HolidayCalendar(id, names.Keys.ToHashSet()) { Names = names }
            : throw new ArgumentException($"{problem.Message} {problem.Advice}", problem.IsOfRegion ? nameof(region) : nameof(country));
    }
}
