using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Tests.Scheduling;

public class ShiftMeasuresTests
{
    [Fact]
    public void A_plain_week_counts_nights_weekend_and_the_largest_multiplier()
    {
        var measure = Week("2027-01-04", Samples.London);
        Assert.Equal(168 * 60, measure.Minutes);
        Assert.Equal(7 * 9 * 60, measure.NightMinutes);
        Assert.Equal(48 * 60, measure.WeekendMinutes);
        // 63 night hours twice, 30 weekend hours by day at 1.5, 75 other hours.
        Assert.Equal(60m * (63 * 2 + 30 * 1.5m + 75), measure.WeightedMinutes);
        Assert.Equal(60m * 63 * 2, measure.WeightedNight);
        Assert.Equal(60m * (30 * 1.5m + 18 * 2), measure.WeightedWeekend);
        Assert.Equal(7, measure.Nights.Count);
        Assert.Equal([new LocalDate(2027, 1, 9)], measure.Weekends);
    }

    [Theory]
    [InlineData("2027-03-08", 8)]   // the night to 14 March loses an hour
    [InlineData("2027-11-01", 10)]  // the night to 7 November gains one
    public void The_night_of_a_DST_change_counts_its_real_hours(string monday, int lastNight) =>
        Assert.Equal(60 * (6 * 9 + lastNight), Week(monday, Samples.NewYork).NightMinutes);

    [Fact]
    public void Nights_are_the_persons_own()
    {
        var company = Samples.Company(ShiftPattern.Named(Samples.Leg("day", 8, 16, "Europe/London")), Samples.London,
            new(2027, 1, 4), new(2027, 1, 4));
        var shift = PatternUnroller.Unroll(company).Single();
        var measures = new ShiftMeasures(company);
        Assert.Equal(0, measures.Of(shift, Samples.Person("ada", Samples.London)).NightMinutes);
        // 08:00 to 16:00 in London is 19:00 to 03:00 in Sydney.
        var sydney = measures.Of(shift, Samples.Person("bob", Samples.Sydney));
        Assert.Equal(5 * 60, sydney.NightMinutes);
        Assert.Equal([new LocalDate(2027, 1, 4)], sydney.Nights);
    }

    [Theory]
    [InlineData(25, 0)] // 22:00 to 01:00: three hours
    [InlineData(24, 1)] // 22:00 to 24:00: two
    public void A_night_counts_from_three_hours_of_it(int until, int tooFew)
    {
        var company = Samples.Company(ShiftPattern.Named(Samples.Leg("late", 18, until, "Europe/London")),
            Samples.London, new(2027, 1, 4), new(2027, 1, 4));
        var measure = new ShiftMeasures(company)
            .Of(PatternUnroller.Unroll(company).Single(), Samples.Person("ada", Samples.London));
        Assert.Equal(1 - tooFew, measure.Nights.Count);
    }

    [Fact]
    public void The_small_hours_belong_to_the_evening_before()
    {
        var company = Samples.Company(ShiftPattern.Named(Samples.Leg("early", 2, 9, "Europe/London")), Samples.London,
            new(2027, 1, 5), new(2027, 1, 5));
        var measure = new ShiftMeasures(company)
            .Of(PatternUnroller.Unroll(company).Single(), Samples.Person("ada", Samples.London));
        Assert.Equal([new LocalDate(2027, 1, 4)], measure.Nights);
    }

    [Fact]
    public void Holidays_are_whole_local_days_of_the_persons_calendar()
    {
        var company = Samples.Company(
            ShiftPattern.Daily(new LocalTime(9, 0)), Samples.London, new(2027, 1, 1), new(2027, 1, 1)) with
        {
            Holidays = [new("GB", new HashSet<LocalDate> { new(2027, 1, 1) })],
        };
        var shift = PatternUnroller.Unroll(company).Single();
        var measures = new ShiftMeasures(company);
        var british = measures.Of(shift, Samples.Person("ada", Samples.London, "GB"));
        Assert.Equal(15 * 60, british.HolidayMinutes);
        Assert.Equal([new LocalDate(2027, 1, 1)], british.Holidays);
        Assert.Empty(measures.Of(shift, Samples.Person("bob", Samples.London)).Holidays);
    }

    [Fact]
    public void People_who_share_a_zone_and_a_calendar_share_the_measure()
    {
        var company = Samples.Company(
            ShiftPattern.Daily(new LocalTime(9, 0)), Samples.London, new(2027, 1, 1), new(2027, 1, 1));
        var shift = PatternUnroller.Unroll(company).Single();
        var measures = new ShiftMeasures(company);
        Assert.Same(measures.Of(shift, Samples.Person("ada", Samples.London)),
            measures.Of(shift, Samples.Person("bob", Samples.London)));
    }

    [Property(MaxTest = 150)]
    public Property Minute_by_minute_gives_the_same_measure()
    {
        var cases =
            from zone in Gen.Elements(DateTimeZoneProviders.Tzdb.Ids.Order(StringComparer.Ordinal).ToArray())
            from day in Gen.Choose(0, 15000)
            from at in Gen.Choose(0, 1439)
            from nightFrom in Gen.Choose(0, 23)
            from nightTo in Gen.Choose(0, 23)
            from holiday in Gen.Choose(0, 7)
            from night in Gen.Elements(1m, 1.25m, 2m, 3m)
            select (zone, start: new LocalDate(1990, 1, 1).PlusDays(day), at, nightFrom, nightTo, holiday, night);
        return Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var company = Samples.Company(ShiftPattern.Weekly(c.start.DayOfWeek, LocalTime.FromMinutesSinceMidnight(c.at)), Samples.Zone(c.zone), c.start, c.start) with
            {
                Holidays = [new("H", new HashSet<LocalDate> { c.start.PlusDays(c.holiday) })],
                Fairness = new FairnessPolicy { NightFrom = new(c.nightFrom, 0), NightTo = new(c.nightTo, 0), Night = c.night },
            };
            var shift = PatternUnroller.Unroll(company).Single();
            var person = Samples.Person("ada", Samples.Zone(c.zone), "H");
            var measure = new ShiftMeasures(company).Of(shift, person);
            var slow = MinuteByMinute(shift, company, c.zone, c.start.PlusDays(c.holiday));
            return measure.Minutes == slow.All && measure.NightMinutes == slow.Night
                && measure.WeekendMinutes == slow.Weekend
                && measure.HolidayMinutes == slow.Holiday && measure.WeightedMinutes == slow.Weighted;
        });
    }

    static (long All, long Night, long Weekend, long Holiday, decimal Weighted) MinuteByMinute(
        Shift shift, Company company, string zone, LocalDate holiday)
    {
        var policy = company.Fairness;
        var (all, nights, weekends, holidays, weighted) = (0L, 0L, 0L, 0L, 0m);
        for (var at = shift.Start.ToInstant(); at < shift.End.ToInstant(); at += Duration.FromMinutes(1))
        {
            var local = at.InZone(Samples.Zone(zone)).LocalDateTime;
            var afterFrom = local.TimeOfDay >= policy.NightFrom;
            var beforeTo = local.TimeOfDay < policy.NightTo;
            var night = policy.NightFrom > policy.NightTo ? afterFrom || beforeTo : afterFrom && beforeTo;
            var weekend = local.DayOfWeek >= IsoDayOfWeek.Saturday;
            all++;
            var multiplier = 1m;
            if (night) { nights++; multiplier = Math.Max(multiplier, policy.Night); }
            if (weekend) { weekends++; multiplier = Math.Max(multiplier, policy.Weekend); }
            if (local.Date == holiday) { holidays++; multiplier = Math.Max(multiplier, policy.Holiday); }
            weighted += multiplier;
        }
        return (all, nights, weekends, holidays, weighted);
    }

    static ShiftMeasure Week(string monday, DateTimeZone zone)
    {
        var date = NodaTime.Text.LocalDatePattern.Iso.Parse(monday).Value;
        var company = Samples.Company(ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0)), zone, date, date);
        return new ShiftMeasures(company).Of(PatternUnroller.Unroll(company).Single(), Samples.Person("ada", zone));
    }
}
