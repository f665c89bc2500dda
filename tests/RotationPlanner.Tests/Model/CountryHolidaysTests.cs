using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Model;

/// <summary>Public holidays of countries and regions, beside what the governments publish for 2027.</summary>
public class CountryHolidaysTests
{
    static readonly DateInterval year = new(new(2027, 1, 1), new(2027, 12, 31));

    [Theory]
    [InlineData("DE", "BE", "01-01 03-08 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26")]
    [InlineData("DE", "DE-BW", "01-01 01-06 03-26 03-29 05-01 05-06 05-17 05-27 10-03 11-01 12-25 12-26")]
    [InlineData("de", null, "01-01 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26")]
    [InlineData("FR", null, "01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25")]
    // Christmas is a Saturday: it is kept on Monday, and is Christmas all the same.
    [InlineData("GB", null, "01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28")]
    [InlineData("GB", "SCT", "01-01 01-02 01-04 03-26 05-03 05-31 08-02 11-30 12-25 12-26 12-27 12-28")]
    // New Year 2028 is a Saturday, kept on the last day of 2027.
    [InlineData("US", null, "01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31")]
    [InlineData("CH", "ZH", "01-01 01-02 03-26 03-29 05-01 05-06 05-17 08-01 12-25 12-26")]
    public void Days_of_2027(string country, string? region, string days) =>
        Assert.Equal(days, string.Join(' ', HolidayCalendar.OfCountry("X", country, region, year).Dates.Order().Select(d => $"{d:MM-dd}")));

    [Fact]
    public void The_same_holiday_has_the_same_name_every_year()
    {
        var calendar = HolidayCalendar.OfCountry("GB", "GB", null, new(new(2026, 1, 1), new(2028, 12, 31)));
        Assert.Equal(["2026-12-25", "2027-12-25", "2027-12-27", "2028-12-25"],
            calendar.Names.Where(n => n.Value == "Christmas").Select(n => $"{n.Key:uuuu-MM-dd}").Order());
        Assert.Equal(calendar.Dates, calendar.Names.Keys.ToHashSet());
    }

    [Fact]
    public void Every_country_and_region_has_days_with_names_every_year()
    {
        foreach (var country in Country.All)
            foreach (var region in country.Regions.Cast<string?>().Prepend(null))
            {
                var calendar = HolidayCalendar.OfCountry("X", country.Code, region, new(new(2000, 1, 1), new(2040, 12, 31)));
                var years = calendar.Dates.CountBy(d => d.Year).ToList();
                Assert.Equal(41, years.Count);
                Assert.All(years, y => Assert.InRange(y.Value, 4, 40));
                Assert.All(calendar.Names.Values, n => Assert.False(string.IsNullOrWhiteSpace(n)));
            }
    }

    /// <summary>The library fails in such years.</summary>
    [Fact]
    public void Two_holidays_may_meet()
    {
        // Good Friday is on Saint George's day; Tiradentes is on Good Friday.
        Assert.Contains(new LocalDate(2038, 4, 23), HolidayCalendar.OfCountry("X", "CA", "NL", new(new(2038, 1, 1), new(2038, 12, 31))).Dates);
        Assert.Contains(new LocalDate(2000, 4, 21), HolidayCalendar.OfCountry("X", "BR", null, new(new(2000, 1, 1), new(2000, 12, 31))).Dates);
    }

    [Theory]
    [InlineData("IL", null, "weekendDays")]
    [InlineData("Germany", null, "Maybe 'DE'.")]
    [InlineData("UK", null, "Maybe 'GB'.")]
    [InlineData("DE-BE", null, "region: BE")]
    [InlineData("DE", "Berlin", "Maybe one of BW, BY, BE")]
    [InlineData("US", "CA", "Maybe remove `region`")]
    public void What_is_not_known_is_told_with_advice(string country, string? region, string advice)
    {
        Assert.Contains(advice, Assert.Throws<ArgumentException>(() => HolidayCalendar.OfCountry("X", country, region, year)).Message, StringComparison.Ordinal);
        var problem = Assert.Single(Read($"holidays: {{ X: {{ country: {country}{(region is null ? "" : $", region: {region}")} }} }}").Problems);
        Assert.Equal(region is null ? "holidays.X.country" : "holidays.X.region", problem.Place);
        Assert.Contains(advice, problem.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_are_added_and_left_out()
    {
        var read = Read("holidays: { X: { country: DE, region: BE, except: [ 2027-03-08, 2020-03-08 ], dates: [ { date: 2027-01-01, name: Hangover }, 2027-02-12 ] } }");
        Assert.Empty(read.Problems);
        var calendar = Assert.Single(read.Company!.Holidays);
        Assert.DoesNotContain(new LocalDate(2027, 3, 8), calendar.Dates);
        Assert.Contains(new LocalDate(2027, 2, 12), calendar.Dates);
        Assert.Equal("Hangover", calendar.Names[new(2027, 1, 1)]);
        // The year before the horizon is known, for what was worked in it.
        Assert.Equal("Weihnachtstag", calendar.Names[new(2026, 12, 25)]);
    }

    [Theory]
    [InlineData("{ country: DE, except: [ 2027-03-09 ] }", "holidays.X.except", "correct the date")]
    [InlineData("{ region: BE }", "holidays.X.region", "country: DE")]
    [InlineData("{ dates: [ 2027-01-01 ], region: BE }", "holidays.X.region", "country: DE")]
    public void What_cannot_be_meant_is_told(string text, string place, string advice)
    {
        var problem = Read($"holidays: {{ X: {text} }}").Problems[0];
        Assert.Equal(place, problem.Place);
        Assert.Contains(advice, problem.Advice, StringComparison.Ordinal);
    }

    static RotationFile Read(string holidays)
    {
        using var here = new TempDirectory();
        return RotationFile.TryRead(here.Write("rotation.yaml", $$"""
            name: T
            horizon: { from: 2027-01-04, to: 2027-06-27 }
            timeZone: Europe/Berlin
            departments: [ { id: eng } ]
            responders: [ { id: a, department: eng, stage: certified } ]
            {{holidays}}
            rotations:
              - id: command
                handoff: { every: week, on: Monday, at: "09:00" }
                roles: [ { id: commander } ]
            """));
    }
}
