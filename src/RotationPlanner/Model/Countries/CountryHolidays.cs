using System.Globalization;
using NodaTime;
using PublicHoliday;

namespace RotationPlanner;

/// <summary>
/// The public holidays of a country or a region of it. Where the law moves a holiday of a fixed date, mostly from a
/// weekend to a working day, the date itself is one too: who is on call on 25 December has Christmas, whatever the day.
/// </summary>
static class CountryHolidays
{
    // A whole round of the calendar: each date falls on each day of the week four times.
    const int YearsOfARound = 28;
    const string Unnamed = "Public holiday";

    /// <summary>The holidays, or what is wrong with the country or the region, with advice.</summary>
    public static (IReadOnlyDictionary<LocalDate, string> Names, CountryProblem? Problem) Find(
        string country, string? region, DateInterval days)
    {
        if (Country.Find(country) is not { } known) return (Nothing, UnknownCountry(country));
        var part = region is null ? null : known.FindRegion(region);
        if (region is not null && part is null) return (Nothing, UnknownRegion(known, region));
        try
        {
            return (On(known, part, days), null);
        }
        catch (TypeInitializationException e) when (e.InnerException is CultureNotFoundException)
        {
            return (Nothing, new CountryProblem(false,
                "The holidays of this country name languages, which this program runs without.",
                country, "Maybe set PredefinedCulturesOnly to false in its project, or list the days (`dates`)."));
        }
    }

    static readonly Dictionary<LocalDate, string> Nothing = [];

    static Dictionary<LocalDate, string> On(Country country, string? region, DateInterval days)
    {
        var (own, whole) = (country.In(region), country.In(null));
        var first = days.Start.Year - (YearsOfARound / 2);
        var years = Years(first, Math.Max(first + YearsOfARound, days.End.Year + 1))
            .ToDictionary(y => y, y => Named(own, y));
        var fixedDays = years.Values.SelectMany(y => y ?? []).GroupBy(h => h.Name, StringComparer.Ordinal)
            .ToDictionary(h => h.Key, Usual, StringComparer.Ordinal);
        var found = new Dictionary<LocalDate, string>();
        // A holiday of the next year may be kept in this one.
        for (var year = days.Start.Year - 1; year <= days.End.Year + 1; year++)
        {
            // Where the library fails, a day of the region meets one of the country, and has the same date every year.
            var kept = years[year] ?? Named(whole, year) ?? [];
            var names = years[year]?.Select(h => h.Name).Distinct() ?? fixedDays.Keys;
            var regular = names.SelectMany(n => fixedDays[n].Select(d => (d.InYear(year), n)));
            foreach (var (date, name) in kept.Concat(regular))
                if (days.Contains(date)) found.TryAdd(date, name);
        }
        return found;
    }

    static IEnumerable<int> Years(int first, int last) => Enumerable.Range(first, last - first + 1);

    /// <summary>The dates that a holiday has in more than half of the years in which there is one.</summary>
    static List<AnnualDate> Usual(IEnumerable<(LocalDate Date, string Name)> holiday)
    {
        var dates = holiday.Select(h => h.Date).ToList();
        var years = dates.Select(d => d.Year).Distinct().Count();
        return [.. dates.GroupBy(d => new AnnualDate(d.Month, d.Day)).Where(d => d.Count() * 2 > years)
            .Select(d => d.Key)];
    }

    /// <summary>The holidays of a year; null where the library fails, as it does where some holidays meet.</summary>
    static List<(LocalDate Date, string Name)>? Named(IPublicHolidays holidays, int year)
    {
        // Where two holidays meet, some countries tell the second one a second later, and some fail.
        Func<IEnumerable<(DateTime Date, string Name)>>[] ways =
        [
            () => holidays.PublicHolidayNames(year).Select(h => (h.Key, h.Value)),
            () => holidays.PublicHolidaysInformation(year).Select(h => (h.ObservedDate, h.Name)),
            () => holidays.PublicHolidays(year).Select(d => (d, "")),
        ];
        foreach (var way in ways)
            try
            {
                return [.. way().Select(h => (LocalDate.FromDateTime(h.Date),
                    string.IsNullOrWhiteSpace(h.Name) ? Unnamed : h.Name))];
            }
            catch (ArgumentException)
            {
                // The next way may know.
            }
        return null;
    }

    static CountryProblem UnknownCountry(string country)
    {
        var meant = Country.All.FirstOrDefault(c => c.Name.Equals(country, StringComparison.OrdinalIgnoreCase))?.Code
            ?? (country.Equals("UK", StringComparison.OrdinalIgnoreCase) ? "GB" : null)
            ?? (country.Equals("USA", StringComparison.OrdinalIgnoreCase) ? "US" : null)
            ?? (country.IndexOf('-', StringComparison.Ordinal) is > 0 and var cut && Country.Find(country[..cut]) is { } whole
                ? $"{whole.Code}' with `region: {TextSanitizer.Line(country[(cut + 1)..])}`, not '{TextSanitizer.Line(country)}" : null);
        return new CountryProblem(false, "The public holidays of this country are not known.", country, meant is not null ? $"Maybe '{meant}'."
            : $"Maybe list its days (`dates`) or name a calendar (`file`), and `weekendDays` where they are not Saturday and Sunday; known are {string.Join(", ", Country.All.Select(c => c.Code))}.");
    }

    static CountryProblem UnknownRegion(Country country, string region) => new(true,
        country.Regions.Count == 0 ? $"No regions of {country.Name} are told apart." : $"This region of {country.Name} is not known.", region,
        country.Regions.Count == 0 ? "Maybe remove `region`, and add its own days with `dates`."
            : $"Maybe one of {string.Join(", ", country.Regions)}.");
}

/// <summary>A country, or a region of one, that is not known.</summary>
sealed record CountryProblem(bool IsOfRegion, string Message, string Value, string Advice);
