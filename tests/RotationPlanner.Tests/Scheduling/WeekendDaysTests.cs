using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Scheduling;
using RotationPlanner.Tests.Verification;
using RotationPlanner.Training.Sessions;

namespace RotationPlanner.Tests.Scheduling;

/// <summary>Which days are the weekend: by company, and by calendar.</summary>
public class WeekendDaysTests
{
    static readonly IReadOnlySet<IsoDayOfWeek> fridaySaturday = new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday };

    static Company With(IReadOnlySet<IsoDayOfWeek> days) => Given.Daily() with { Fairness = new FairnessPolicy { WeekendDays = days } };

    /// <summary>Daily shifts from 09:00 to 09:00. 8 January 2027 is a Friday.</summary>
    [Theory]
    [InlineData("2027-01-06", 0, "")]
    [InlineData("2027-01-07", 9, "2027-01-08")]
    [InlineData("2027-01-08", 24, "2027-01-08")]
    [InlineData("2027-01-09", 15, "2027-01-08")]
    [InlineData("2027-01-10", 0, "")]
    public void Friday_and_Saturday(string shift, int hours, string weekend)
    {
        var measure = Measure(With(fridaySaturday), shift);
        Assert.Equal(60 * hours, measure.WeekendMinutes);
        Assert.Equal(weekend, string.Join(' ', measure.Weekends.Select(d => $"{d:uuuu-MM-dd}")));
    }

    [Fact]
    public void What_a_calendar_says_holds_for_whoever_keeps_it()
    {
        var company = With(new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Sunday })
            .With("ana", r => r with { Holidays = "IL" }) with
        {
            Holidays = [new HolidayCalendar("IL", new HashSet<LocalDate>()) { WeekendDays = fridaySaturday }],
        };
        Assert.Empty(company.Validate());
        Assert.Equal([24 * 60, 0], new[] { "2027-01-08", "2027-01-10" }.Select(s => Measure(company, s).WeekendMinutes));
        Assert.Equal([0, 15 * 60], new[] { "2027-01-08", "2027-01-10" }.Select(s => Measure(company, s, "bo").WeekendMinutes));
    }

    [Fact]
    public void A_cap_counts_these_weekends()
    {
        var company = Given.Daily(new WeekendCap(1, 14)) with { Fairness = new FairnessPolicy { WeekendDays = fridaySaturday } };
        Assert.Empty(company.Check(("2027-01-08", "commander", "ana"), ("2027-01-17", "commander", "ana")));
        company.Check(("2027-01-08", "commander", "ana"), ("2027-01-16", "commander", "ana"))
            .Is("weekend cap", "ana", "2027-01-08", "2027-01-15", "2 weekends");
    }

    [Fact]
    public void Sessions_are_held_on_the_other_days()
    {
        var company = With(fridaySaturday);
        var day = new WorkingDay(company);
        Assert.Equal([false, false, true], new[] { 8, 9, 10 }.Select(d => day.Holds(company.Responders[0],
            Instant.FromUtc(2027, 1, d, 10, 0), Instant.FromUtc(2027, 1, d, 12, 0))));
    }

    [Fact]
    public void A_weekend_of_no_day_of_seven_or_of_a_ninth_is_told()
    {
        Assert.Equal("fairness.weekendDays", Assert.Single(With(new HashSet<IsoDayOfWeek>()).Validate()).Place);
        Assert.Equal("fairness.weekendDays", Assert.Single(With(NamedShift.EveryDay).Validate()).Place);
        Assert.Equal("fairness.weekendDays", Assert.Single(With(new HashSet<IsoDayOfWeek> { (IsoDayOfWeek)9 }).Validate()).Place);
        var calendar = Given.Daily() with { Holidays = [new HolidayCalendar("IL", new HashSet<LocalDate>()) { WeekendDays = NamedShift.EveryDay }] };
        Assert.Equal("holidays[0].weekendDays", Assert.Single(calendar.Validate()).Place);
    }

    [Fact]
    public void Equal_policies_are_equal() => Assert.Equal(
        new FairnessPolicy { WeekendDays = new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Sunday, IsoDayOfWeek.Saturday } }, FairnessPolicy.Default);

    /// <summary>Counted hour by hour, and the first day found by going back day by day.</summary>
    [Law(60)]
    public Property Any_days_may_be_the_weekend()
    {
        var cases = from mask in Gen.Choose(1, 126) from day in Gen.Choose(0, 300) select (mask, day);
        return Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var days = Enumerable.Range(1, 7).Where(d => (c.mask >> (d - 1) & 1) == 1).Select(d => (IsoDayOfWeek)d).ToHashSet();
            var company = With(days) with { Horizon = new DateInterval(Given.Day("2027-01-04"), Given.Day("2027-12-31")) };
            var shift = Schedule.Of(company).Shifts[c.day];
            var measure = Measure(company, shift.Id["command/".Length..]);
            var (hours, first) = (0, new SortedSet<LocalDate>());
            for (var at = shift.Start.ToInstant(); at < shift.End.ToInstant(); at += Duration.FromHours(1))
            {
                var date = at.InZone(Given.London).Date;
                if (!days.Contains(date.DayOfWeek)) continue;
                hours++;
                while (days.Contains(date.PlusDays(-1).DayOfWeek)) date = date.PlusDays(-1);
                first.Add(date);
            }
            return measure.WeekendMinutes == 60 * hours && measure.Weekends.SequenceEqual(first);
        });
    }

    static ShiftMeasure Measure(Company company, string shift, string who = "ana")
    {
        var schedule = Schedule.Of(company);
        return schedule.Measure(schedule.Find($"command/{shift}")!, company.Responders.First(r => r.Id == who));
    }

    [Theory]
    [InlineData("SA", "Friday Saturday")]
    [InlineData("IN", "Sunday")]
    [InlineData("AE", "Saturday Sunday")]
    [InlineData("GB", "Saturday Sunday")]
    public void A_country_says_what_its_weekend_is(string country, string days)
    {
        using var here = new Interchange.TempDirectory();
        var company = RotationPlanner.Interchange.RotationFile.TryRead(here.Write("rotation.yaml", WeekendOf(country))).Company;
        Assert.Equal(days, string.Join(' ', company!.Fairness.WeekendDays.Order()));
    }

    [Fact]
    public void A_code_of_no_country_is_told()
    {
        using var here = new Interchange.TempDirectory();
        var problem = Assert.Single(RotationPlanner.Interchange.RotationFile.TryRead(here.Write("rotation.yaml", WeekendOf("XQ"))).Problems);
        Assert.Equal(("fairness.weekendDays", "XQ"), (problem.Place, problem.Value));
        Assert.Contains("ISO 3166", problem.Advice, StringComparison.Ordinal);
    }

    static string WeekendOf(string days) => $$"""
        name: T
        horizon: { from: 2027-01-04, to: 2027-03-28 }
        timeZone: UTC
        departments: [ { id: eng } ]
        responders: [ { id: ana, department: eng, stage: certified } ]
        rotations: [ { id: command, handoff: { every: week, on: Monday, at: "09:00" }, roles: [ { id: commander } ] } ]
        fairness: { weekendDays: {{days}} }

        """;
}
