using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RotationPlanner.Scheduling;
using RotationPlanner.Tests.Generated;

namespace RotationPlanner.Tests.Scheduling;

/// <summary>An hour weighs what such hours have cost, on top of its multiplier.</summary>
public class HourWeightsTests
{
    const int Week = 168;

    static readonly LocalDate monday = new(2027, 1, 4);

    static Experience Costly(int hour, decimal work = 0, decimal calls = 0)
    {
        decimal[] At(decimal value) => [.. Enumerable.Range(0, Week).Select(h => h == hour ? value : 0)];
        return new Experience { Work = At(work), Calls = At(calls) };
    }

    static Company Weekly(Experience? past, string zone = "Europe/London") =>
        Samples.Company(ShiftPattern.Weekly(IsoDayOfWeek.Monday, LocalTime.Midnight), Samples.Zone(zone), monday, monday) with
        {
            Fairness = new FairnessPolicy { Experience = past },
        };

    static ShiftMeasure Measure(Company company, DateTimeZone zone) =>
        new ShiftMeasures(company).Of(PatternUnroller.Unroll(company).Single(), Samples.Person("ada", zone));

    static decimal Hours(Experience? past, DateTimeZone zone) => Measure(Weekly(past), zone).WeightedMinutes / 60;

    [Fact]
    public void All_that_is_added_goes_to_the_hours_that_cost_and_the_mean_is_what_was_asked()
    {
        // Tuesday 14:00 alone brings work: all of 168 weighted hours is in it.
        var past = Costly((24 * 1) + 14, work: 0.5m);
        Assert.Equal(246 + 168, Hours(past, Samples.London));
        Assert.Equal(246 + (3 * 168), Hours(past with { Adds = 3 }, Samples.London));
        Assert.Equal(246, Hours(past with { Adds = 0 }, Samples.London));
        Assert.Equal(246, Hours(null, Samples.London));
        var weights = HourWeights.Of(Weekly(past))!;
        Assert.Equal((168, 0), (weights.Up[38], weights.Up[39]));
    }

    [Fact]
    public void Being_woken_costs_whoever_has_night_then()
    {
        // Half an hour of work, and a tenth of a call that costs two hours more in the night: 0.5 + 0.2.
        var past = Costly(3, work: 0.5m, calls: 0.1m);
        var weights = HourWeights.Of(Weekly(past))!;
        Assert.Equal(168, weights.Night[3]);
        Assert.Equal(120, weights.Up[3]);
        // Monday 3:00 in London is night there, and Sunday 22:00 in New York; in Sydney it is 14:00.
        Assert.Equal(246 + 168, Hours(past, Samples.London));
        Assert.Equal(168, Hours(past, Samples.NewYork) - Hours(null, Samples.NewYork));
        Assert.Equal(120, Hours(past, Samples.Sydney) - Hours(null, Samples.Sydney));
    }

    [Fact]
    public void It_is_part_of_the_credit_of_nights_and_weekends()
    {
        // Saturday 23:00, a night of the weekend.
        var measure = Measure(Weekly(Costly((24 * 5) + 23, work: 0.1m)), Samples.London);
        Assert.Equal(60m * (126 + 168), measure.WeightedNight);
        Assert.Equal(60m * (45 + 36 + 168), measure.WeightedWeekend);
        Assert.Equal(0, measure.WeightedHoliday);
        Assert.Equal((168 * 60, 63 * 60), (measure.Minutes, measure.NightMinutes));
    }

    [Fact]
    public void A_part_of_a_shift_weighs_its_own_hours()
    {
        var company = Samples.Company(ShiftPattern.Named(Samples.Leg("late", 14, 16, "Europe/London")), Samples.London, monday, monday) with
        {
            Fairness = new FairnessPolicy { Experience = Costly(15, work: 0.5m), },
        };
        Assert.Equal(60 * (2 + 168), Measure(company, Samples.London).WeightedMinutes);
    }

    [Fact]
    public void Nothing_that_ever_happened_adds_nothing() => Assert.Null(HourWeights.Of(Weekly(Experiences.Even(0))));

    [Fact]
    public void Nights_and_days_are_told_by_what_they_weigh()
    {
        var told = WeekWeights.Of(Weekly(Costly((24 * 5) + 1, work: 0.1m)));
        Assert.Equal(14, told.Count);
        // Saturday 1:00 is in the night of Friday, which has nine hours at 2.
        var dearest = told.MaxBy(w => w.Weight);
        Assert.Equal(("a Friday night", 2 + (168 / 9m)), (dearest.ToString(), dearest.Weight));
        Assert.Equal(1.5m, told.Single(w => w is { Day: IsoDayOfWeek.Sunday, IsNight: false }).Weight);
        Assert.Equal("a Monday by day", told[0].ToString());
    }

    [Law(60)]
    public Property Minute_by_minute_gives_the_same_credit()
    {
        var zones = DateTimeZoneProviders.Tzdb.Ids.Order(StringComparer.Ordinal).ToArray();
        var cases =
            from seed in Gen.Choose(0, 1_000_000)
            from theirs in Gen.Elements(zones)
            from own in Gen.Elements(zones)
            from day in Gen.Choose(0, 15_000)
            from at in Gen.Choose(0, 1439)
            select (seed, theirs, own, start: new LocalDate(1990, 1, 1).PlusDays(day), at);
        return Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var past = Experiences.Drawn(new Random(c.seed)) with { Adds = 1 };
            var company = Samples.Company(ShiftPattern.Weekly(c.start.DayOfWeek, LocalTime.FromMinutesSinceMidnight(c.at)), Samples.Zone(c.theirs), c.start, c.start) with
            {
                Fairness = new FairnessPolicy { Experience = past, NightFrom = new(21, 30), NightTo = new(6, 15) },
            };
            var shift = PatternUnroller.Unroll(company).Single();
            var measure = new ShiftMeasures(company).Of(shift, Samples.Person("ada", Samples.Zone(c.own)));
            return Math.Abs((double)measure.WeightedMinutes - MinuteByMinute(shift, past, c.theirs, c.own)) < 10;
        });
    }

    /// <summary>As the documents say it, with another clock and without a word of the code that measures shifts.</summary>
    static double MinuteByMinute(Shift shift, Experience past, string theirs, string own)
    {
        static bool Night(int minute) => minute is >= (21 * 60) + 30 or < (6 * 60) + 15;
        double Cost(int hour, bool night) => (double)past.Work[hour] + (night ? (double)past.Calls[hour] * past.WakeUp.TotalHours : 0);
        var mean = Enumerable.Range(0, 7 * 1440).Average(m => Cost(m / 60, Night(m % 1440)));
        var sum = 0.0;
        for (var at = shift.Start.ToInstant(); at < shift.End.ToInstant(); at += Duration.FromMinutes(1))
        {
            var (here, there) = (at.InZone(Samples.Zone(own)).LocalDateTime, at.InZone(Samples.Zone(theirs)).LocalDateTime);
            var night = Night((here.Hour * 60) + here.Minute);
            sum += night ? 2 : here.DayOfWeek >= IsoDayOfWeek.Saturday ? 1.5 : 1;
            if (mean > 0) sum += Cost((((int)there.DayOfWeek - 1) * 24) + there.Hour, night) / mean;
        }
        return sum;
    }
}
