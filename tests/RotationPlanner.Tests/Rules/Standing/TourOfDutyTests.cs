using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Rules.Stints;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

/// <summary>People who serve for a time, then pause.</summary>
public class TourOfDutyTests
{
    static readonly ShiftPattern weekly = ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0));

    static readonly TourOfDuty halfYears = new() { From = new LocalDate(2027, 1, 4), Serves = Period.FromMonths(6), Pauses = Period.FromMonths(6) };

    static Company Weekly(int people, string to) => StintCases.Team(people, "2027-01-04", to, weekly, []);

    static Company OnTour(Company company, string who, TourOfDuty tour) => company.With(who, r => r with { Tour = tour });

    [Fact]
    public void Nobody_serves_in_a_pause_and_a_pause_owes_nothing()
    {
        var plan = OnTour(Weekly(4, "2028-01-02"), "a", halfYears).Planned(500_000);
        var own = plan.Assignments.Where(a => a.Responder == "a").ToList();
        Assert.All(own, a => Assert.True(a.Start < Instant.FromUtc(2027, 7, 4, 0, 0)));
        // Half a year for one of four: 26 weeks of 52, a quarter of them.
        Assert.InRange(own.Count, 6, 7);
        Assert.Empty(PlanChecker.Check(plan.Schedule, plan.Assignments));
    }

    [Fact]
    public void Tours_outlive_every_horizon()
    {
        var later = Weekly(3, "2027-03-28") with { Horizon = new DateInterval(new(2031, 5, 1), new(2031, 8, 31)) };
        var own = OnTour(later, "a", halfYears).Planned(200_000).Assignments.Where(a => a.Responder == "a").Select(a => a.Start.InUtc().Date).ToList();
        Assert.NotEmpty(own);
        Assert.All(own, d => Assert.True(d < new LocalDate(2031, 7, 4)));
    }

    [Fact]
    public void One_tour_alone_has_no_seat_before_it_and_none_after()
    {
        var once = new TourOfDuty { From = new LocalDate(2027, 2, 1), Serves = Period.FromWeeks(4) };
        var own = OnTour(Weekly(3, "2027-04-04"), "a", once).Planned(200_000).Assignments.Where(a => a.Responder == "a").ToList();
        Assert.NotEmpty(own);
        Assert.All(own, a => Assert.InRange(a.Start.InUtc().Date, new LocalDate(2027, 2, 1), new LocalDate(2027, 2, 28)));
    }

    [Fact]
    public void A_pause_keeps_the_turn_in_the_order_people_expect()
    {
        var company = StintCases.Team(3, "2027-01-04", "2027-04-04", weekly, [], new FixedOrder { People = ["a", "b", "c"] });
        var paused = OnTour(company, "a", new TourOfDuty { From = new LocalDate(2027, 1, 4), Serves = Period.FromWeeks(2), Pauses = Period.FromWeeks(6) });
        static string Turns(Company c) => string.Concat(c.Planned().Assignments.OrderBy(a => a.Start).Select(a => a.Responder));
        Assert.Equal("abcabcabcabca", Turns(company));
        var turns = Turns(paused);
        // Others stand in for a's turns in the pauses; all that is not a's stays, and between them a is back in their own turn.
        Assert.Equal("abc?bc?bcabc?", string.Concat(turns.Select((t, i) => i is 3 or 6 or 12 ? '?' : t)));
        Assert.DoesNotContain('a', $"{turns[3]}{turns[6]}{turns[12]}");
    }

    [Fact]
    public void A_length_that_is_no_tour_is_told_with_its_place()
    {
        var problems = OnTour(Weekly(3, "2027-03-28"), "b", halfYears with { Serves = Period.FromHours(6), Pauses = Period.FromYears(40) }).Validate();
        Assert.Equal(["responders[1].tour.serves", "responders[1].tour.pauses"], problems.Select(p => p.Place));
    }

    [Fact]
    public void Of_tours_that_run_into_one_another_no_pause_is_left()
    {
        // Counted back over February, a tour of two months ends after the next one has begun.
        var tour = new TourOfDuty { From = new LocalDate(2029, 1, 6), Serves = Period.FromMonths(2), Pauses = Period.FromDays(1) };
        Assert.DoesNotContain(tour.PausesIn(new DateInterval(new(2027, 2, 20), new(2027, 3, 10))), p => p.From <= new LocalDate(2027, 3, 10));
    }

    /// <summary>The checker goes from tour to tour; the plan finds the tour of a date at once.</summary>
    [Law(60)]
    public void The_checker_reads_tours_the_same(int seed)
    {
        var random = new Random(seed);
        Period Length() => random.Next(3) switch { 0 => Period.FromMonths(random.Next(1, 15)), 1 => Period.FromWeeks(random.Next(1, 40)), _ => Period.FromDays(random.Next(1, 200)) };
        var tour = new TourOfDuty { From = new LocalDate(2027, 1, 31).PlusDays(random.Next(-900, 900)), Serves = Length(), Pauses = random.Next(4) == 0 ? null : Length() };
        var company = OnTour(Weekly(1, "2028-01-02"), "a", tour);
        var schedule = Schedule.Of(company);
        foreach (var shift in schedule.Shifts)
        {
            var broken = PlanChecker.Check(schedule, [new Assignment("command", shift.Id, "commander", 0, "a", shift.Start.ToInstant(), shift.End.ToInstant())])
                .Any(v => v.Rule == "service dates");
            Assert.Equal(tour.Covers(shift.Date), !broken);
        }
        var days = tour.PausesIn(company.Horizon).ToList();
        Assert.All(company.Horizon, d => Assert.Equal(tour.Covers(d), !days.Exists(p => p.From <= d && d < p.Until)));
    }
}
