using NodaTime;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class ExemptTests
{
    static readonly PlanOptions some = new() { WorkLimit = 120_000 };

    [Fact]
    public void Nights_weekends_and_holidays_in_the_persons_own_time()
    {
        var company = Given.DayAndNight() with { Holidays = [new HolidayCalendar("GB", new HashSet<LocalDate> { Given.Day("2027-01-06") })] };
        Company From(Exemption exempt) => company.With("ana", r => r with { Exempt = exempt, Holidays = "GB" });
        From(new() { Nights = true }).Check(("2027-01-04/night", "commander", "ana"), ("2027-01-06/day", "commander", "ana"), ("2027-01-09/day", "deputy", "ana"))
            .Is("exempt", "ana", "2027-01-04", "2027-01-05", "Ana Silva", "exempt from nights");
        From(new() { Weekends = true }).Check(("2027-01-04/night", "commander", "ana"), ("2027-01-09/day", "deputy", "ana")).Is("exempt", "ana", "2027-01-09", "2027-01-09", "weekends");
        From(new() { Holidays = true }).Check(("2027-01-06/day", "commander", "ana"), ("2027-01-09/day", "deputy", "ana")).Is("exempt", "ana", "2027-01-06", "2027-01-06", "holidays");
        From(new() { Nights = true }).With("ana", r => r with { TimeZone = DateTimeZoneProviders.Tzdb["Pacific/Auckland"] })
            .Check(("2027-01-04/day", "commander", "ana")).Is("exempt", "ana", "2027-01-04", "2027-01-04");
    }

    [Fact]
    public void The_share_is_kept_where_the_other_seats_allow_it_and_others_have_the_nights()
    {
        var company = Team(new Exemption { Nights = true });
        var (plan, without) = (Planner.Plan(company, some), Planner.Plan(Team(null), some));
        Assert.True(plan.IsComplete);
        var ana = plan.Fairness.People[0];
        Assert.Equal(0, ana.Nights);
        Assert.Equal(without.Fairness.People[0].Share.Total / 60.0, ana.Share.Total / 60.0, 6.0);
        Assert.InRange(ana.Load.Total, ana.Share.Total - 24 * 60, ana.Share.Total + 24 * 60);
        Assert.All(plan.Fairness.People.Skip(1), p => Assert.InRange(p.Nights, 9, 10));
        Assert.Contains(plan.Notes, n => n.Text.Contains("Ana is exempt from nights, which others take. The share stays as it is without that", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_expected_of_what_one_is_exempt_from_and_more_of_the_others()
    {
        var company = Team(new Exemption { Nights = true });
        var nights = ProgramCompiler.Compile(company, Schedule.Of(company)).Program.Duty!.Categories.Single(c => c.Name == "nights");
        Assert.Equal(0, nights.Expected(nights.MemberOf(0), 28));
        Assert.Equal(28 / 3.0, nights.Expected(nights.MemberOf(1), 28), 0.1);
    }

    [Fact]
    public void A_lowered_share_falls_with_the_seats_that_are_closed()
    {
        var (keep, lower) = (Planner.Plan(Team(new Exemption { Nights = true }), some), Planner.Plan(Team(new Exemption { Nights = true, LowersShare = true }), some));
        var (kept, lowered) = (keep.Fairness.People[0].Share.Total, lower.Fairness.People[0].Share.Total);
        Assert.True(lowered < 0.7 * kept, $"{lowered} of {kept}");
        Assert.True(lower.Fairness.People[1].Share.Total > keep.Fairness.People[1].Share.Total);
        Assert.Contains(lower.Notes, n => n.Text.Contains("without that it would be", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_other_seats_do_not_allow_is_said()
    {
        // Two hours of day beside a night of twenty-two.
        var company = Team(new Exemption { Nights = true });
        company = company with { Rotations = [company.Rotations[0] with { Pattern = ShiftPattern.Named(
            new NamedShift { Id = "day", From = new LocalTime(9, 0), To = new LocalTime(11, 0) }, new NamedShift { Id = "night", From = new LocalTime(11, 0), To = new LocalTime(9, 0) }) }] };
        var plan = Planner.Plan(company, some);
        Assert.True(plan.IsComplete);
        Assert.Contains(plan.Notes, n => n.Text.Contains("which the other seats do not allow", StringComparison.Ordinal));
    }

    [Fact]
    public void Seats_that_nobody_may_hold_and_people_who_never_serve_are_told()
    {
        var company = Team(new Exemption { Nights = true });
        var plan = Planner.Plan(company with { Responders = [company.Responders[0]] }, some);
        Assert.Equal(28, plan.Unfilled.Count);
        Assert.All(plan.Unfilled, u => Assert.Contains("is exempt from nights", u.Why, StringComparison.Ordinal));
        var weekly = Given.Weekly().With("ana", r => r with { Exempt = new Exemption { Weekends = true } });
        Assert.Contains(Planner.Plan(weekly, new PlanOptions { WorkLimit = 10_000 }).Notes, n => n.Text.Contains("Ana Silva can hold no seat in this plan", StringComparison.Ordinal));
    }

    [Fact]
    public void An_exemption_from_nothing_is_told() =>
        Assert.Equal("responders[0].exempt", Assert.Single(Team(new Exemption()).Validate()).Place);

    /// <summary>Ana and three others; day and night for four weeks.</summary>
    static Company Team(Exemption? exempt)
    {
        var company = Given.DayAndNight();
        return company with
        {
            Horizon = new DateInterval(Given.Day("2027-01-04"), Given.Day("2027-01-31")),
            Responders = [Given.Person("ana", "Ana", "sales") with { Exempt = exempt }, .. Enumerable.Range(1, 3).Select(i => Given.Person($"p{i}", $"P {i}", "sales"))],
            Rotations = [company.Rotations[0] with { Roles = [new Role { Id = "commander" }] }],
        };
    }
}
