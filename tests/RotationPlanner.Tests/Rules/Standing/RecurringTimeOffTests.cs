using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RotationPlanner.Tests.Verification;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Rules;

/// <summary>Time off that comes again and again.</summary>
public class RecurringTimeOffTests
{
    static readonly string[] zones = ["UTC", "Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe",
        "America/Santiago", "Asia/Tehran", "Pacific/Apia"];

    static Company Off(DaySelector days) => Given.Daily().With("ana", r => r with { UnavailableOn = [days] });

    [Fact]
    public void A_shift_on_such_a_day() => Off(DaySelector.Every(IsoDayOfWeek.Wednesday))
        .Check(("2027-01-13", "commander", "ana"))
        .Is("time off", "ana", "2027-01-13", "2027-01-14", "Ana Silva", "recurring time off");

    [Fact]
    public void A_shift_that_ends_before_it() => Assert.Empty(
        Off(DaySelector.Every(IsoDayOfWeek.Wednesday) with { From = new LocalTime(9, 0) })
            .Check(("2027-01-12", "commander", "ana")));

    /// <summary>A shift a day from 09:00 to 09:00 in London. 4 January 2027 is a Monday.</summary>
    [Theory]
    [InlineData("2027-01-04", "first Monday", true)]
    [InlineData("2027-01-11", "first Monday", false)]
    [InlineData("2027-02-01", "first Monday", true)]
    [InlineData("2027-03-29", "fifth Monday", true)]
    [InlineData("2027-02-22", "fifth Monday", false)]
    [InlineData("2027-02-22", "last Monday", true)]
    [InlineData("2027-03-22", "last Monday", false)]
    [InlineData("2027-01-18", "every second Monday from the 4th", true)]
    [InlineData("2027-01-11", "every second Monday from the 4th", false)]
    [InlineData("2027-03-29", "every second Monday from the 4th", true)]
    [InlineData("2027-01-11", "Mondays until the 11th", true)]
    [InlineData("2027-01-18", "Mondays until the 11th", false)]
    [InlineData("2027-01-04", "Mondays since the 11th", false)]
    [InlineData("2027-01-10", "Mondays until nine", true)]
    [InlineData("2027-01-11", "Mondays until nine", false)]
    [InlineData("2027-01-12", "the night after Mondays", false)]
    [InlineData("2027-01-11", "the night after Mondays", true)]
    public void Days_that_come_again(string shift, string when, bool isOff)
    {
        var monday = DaySelector.Every(IsoDayOfWeek.Monday) with { To = new LocalTime(18, 0), From = new LocalTime(9, 0) };
        var afternoons = (DaySelector d) => d with { From = new LocalTime(13, 0), To = new LocalTime(17, 0) };
        var days = when switch
        {
            "first Monday" => afternoons(DaySelector.Monthly(1, IsoDayOfWeek.Monday)),
            "fifth Monday" => afternoons(DaySelector.Monthly(5, IsoDayOfWeek.Monday)),
            "last Monday" => afternoons(DaySelector.Monthly(-1, IsoDayOfWeek.Monday)),
            "every second Monday from the 4th" => monday with { Weeks = 2, Since = Given.Day("2027-01-04") },
            "Mondays until the 11th" => monday with { Until = Given.Day("2027-01-11") },
            "Mondays since the 11th" => monday with { Since = Given.Day("2027-01-11") },
            "Mondays until nine" => monday with { From = null, To = new LocalTime(9, 0) },
            _ => monday with { From = new LocalTime(22, 0), To = new LocalTime(9, 0) },
        };
        var company = Off(days);
        Assert.Equal(isOff, company.Check((shift, "commander", "ana")).Count == 1);
        var planned = Schedule.Of(company).Find($"command/{shift}")!;
        Assert.Equal(isOff, days.Overlaps(planned.Start.ToInstant(), planned.End.ToInstant(), Given.London));
    }

    [Fact]
    public void Times_are_the_persons_own_and_DST_is_kept()
    {
        var days = DaySelector.Every(IsoDayOfWeek.Sunday) with { From = new LocalTime(13, 0), To = new LocalTime(17, 0) };
        // Clocks change on 28 March: 13:00 in London is 13:00 UTC the week before, and 12:00 UTC on that day.
        Assert.False(days.Overlaps(Utc(21, 12), Utc(21, 13), Given.London));
        Assert.True(days.Overlaps(Utc(28, 12), Utc(28, 13), Given.London));
        Assert.False(days.Overlaps(Utc(28, 16), Utc(28, 17), Given.London));
        Assert.True(days.Overlaps(Utc(28, 16), Utc(28, 17), Given.SaoPaulo));

        static Instant Utc(int day, int hour) => Instant.FromUtc(2027, 3, day, hour, 0);
    }

    [Law(400)]
    public Property The_planner_and_the_checker_read_the_same_days() => Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var person = Given.Person("p", "P", "d") with { TimeZone = c.Zone, UnavailableOn = [c.Days] };
        return (person.IsRegularlyAway(c.Start, c.End) == RecurringTime.Touches(person, c.Start, c.End)
            && person.RegularTimes(c.Start, c.End).Any() == person.IsRegularlyAway(c.Start, c.End)).Label($"{c}");
    });

    /// <summary>Nothing but time off forbids anything: a seat is empty where everybody is off, and nowhere else.</summary>
    [Law(12)]
    public Property Seats_stay_empty_where_everybody_is_off() => Prop.ForAll(Gen.ArrayOf(Days, 3).ToArbitrary(), drawn =>
    {
        var company = Few(i => [drawn[i]]);
        var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 2_000 });
        var off = plan.Schedule.Shifts.Where(s => company.Responders.All(r => RecurringTime.Touches(r, s.Start.ToInstant(), s.End.ToInstant())));
        return off.Select(s => s.Id).SequenceEqual(plan.Unfilled.Select(u => u.Shift))
            && plan.Unfilled.All(u => u.Why.Contains("on time off", StringComparison.Ordinal));
    });

    [Fact]
    public void A_fixed_day_off_lowers_no_share()
    {
        var plan = Planner.Plan(Few(i => i == 0 ? [DaySelector.Every(IsoDayOfWeek.Wednesday)] : []), new PlanOptions { WorkLimit = 20_000 });
        var shares = plan.Fairness.People.Select(p => p.Share.Total).ToList();
        Assert.InRange(shares[0], shares.Max() - 1, shares.Max());
        // It is made up on the other days, and uses up no allowance.
        Assert.Empty(plan.Unfilled);
        Assert.Empty(plan.Ledger.TimeOff);
        Assert.True(plan.Assignments.Count(a => a.Responder == "p0") is 9 or 10);
    }

    [Fact]
    public void Whoever_can_hold_few_seats_owes_no_more_than_these()
    {
        // Away on all days but Wednesday and Thursday: four seats from Wednesday to Thursday in 28 days.
        DaySelector[] most = [.. new[] { IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday }.Select(DaySelector.Every)];
        var plan = Planner.Plan(Few(i => i == 0 ? most : []), new PlanOptions { WorkLimit = 20_000 });
        var shares = plan.Fairness.People.Select(p => p.Share.Total).ToList();
        Assert.True(shares[0] < shares[1]);
        Assert.Equal(4, plan.Assignments.Count(a => a.Responder == "p0"));
        Assert.Equal(plan.Fairness.People.Sum(p => p.Load.Total), shares.Sum());
    }

    [Fact]
    public void What_cannot_be_covered_is_explained_by_the_day()
    {
        var why = Planner.Explain(Few(_ => [DaySelector.Every(IsoDayOfWeek.Wednesday)]), TimeSpan.FromSeconds(20));
        Assert.NotNull(why);
        Assert.Contains(why.Causes, c => c.Text.Contains("every Wednesday", StringComparison.Ordinal));
        Assert.Contains(why.Causes, c => c.Rule == "time off" && c.Responders is ["p0", ..]);
    }

    static readonly Gen<DaySelector> Days =
        from day in Gen.Choose(1, 7)
        from ofMonth in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 5)), (1, Gen.Constant(-1)))
        from weeks in Gen.Choose(1, 3)
        from since in Gen.Choose(-10, 20)
        from until in Gen.Frequency((2, Gen.Constant(400)), (1, Gen.Choose(20, 40)))
        from times in Gen.Two(Gen.Frequency((1, Gen.Constant(-1)), (2, Gen.Choose(0, 47))))
        let plain = ofMonth == 0 ? DaySelector.Every((IsoDayOfWeek)day) : DaySelector.Monthly(ofMonth, (IsoDayOfWeek)day)
        select plain with
        {
            Weeks = ofMonth == 0 ? weeks : 1,
            Since = Given.Day("2027-01-04").PlusDays(since),
            Until = Given.Day("2027-01-04").PlusDays(until),
            From = Time(times.Item1),
            To = Time(times.Item2),
        };

    static readonly Gen<(DaySelector Days, DateTimeZone Zone, Instant Start, Instant End)> Cases =
        from days in Days
        from zone in Gen.Elements(zones)
        from start in Gen.Choose(0, 24 * 365)
        from hours in Gen.Frequency((1, Gen.Choose(1, 12)), (1, Gen.Choose(13, 200)))
        let begin = Instant.FromUtc(2027, 1, 1, 0, 0) + Duration.FromHours(start)
        select (days, DateTimeZoneProviders.Tzdb[zone], begin, begin + Duration.FromHours(hours));

    static LocalTime? Time(int halfHours) => halfHours < 0 ? null : LocalTime.FromMinutesSinceMidnight(30 * halfHours);

    /// <summary>Three people and 28 daily shifts.</summary>
    static Company Few(Func<int, DaySelector[]> off) => Given.Daily() with
    {
        Horizon = new DateInterval(Given.Day("2027-01-04"), Given.Day("2027-01-31")),
        Responders = [.. Enumerable.Range(0, 3).Select(i => Given.Person($"p{i}", $"P{i}", "sales") with { UnavailableOn = off(i) })],
        Rotations = [Given.Daily().Rotations[0] with { Roles = [new Role { Id = "commander" }] }],
    };
}
