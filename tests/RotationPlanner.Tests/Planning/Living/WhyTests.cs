using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>Reasons of people, seats and rules, with figures reckoned by hand.</summary>
public class WhyTests
{
    static readonly Company company = LivingTeam.Of(12, "a", "b", "c") with { Rules = [new RestBetweenShifts(Period.FromDays(7))] };
    static readonly PublishedPlan plan = LivingTeam.Published(company);

    [Fact]
    public void Slices_sum_to_share_and_load_and_are_cut_where_somebody_joins()
    {
        var joins = LivingTeam.Start.PlusDays(42);
        var grown = company with { Rules = [], Responders = [.. company.Responders, LivingTeam.Person("d") with { Joins = joins }] };
        var reasons = LivingTeam.Published(grown).Why(grown, "a", LivingTeam.Before);
        // Six weeks of three people, then six of four: two turns, and a turn and a half.
        Assert.Equal([3, 4], reasons.Slices.Select(s => s.People));
        Assert.Equal([LivingTeam.Start, joins], reasons.Slices.Select(s => s.From));
        Assert.Equal(0.75, reasons.Slices[1].Yardstick / reasons.Slices[0].Yardstick, 3);
        Assert.Equal(reasons.Load.Share.Total / 60.0, reasons.Slices.Sum(s => s.Share), 6);
        Assert.Equal(reasons.Load.Load.Total / 60.0, reasons.Slices.Sum(s => s.Load), 6);
    }

    [Fact]
    public void Counts_equal_the_fairness_report_and_expected_counts_sum_to_all_that_are_given()
    {
        var planned = LivingTeam.Plan(company);
        var all = company.Responders.Select(r => plan.Why(company, r.Id, LivingTeam.Before)).ToList();
        foreach (var (reasons, load) in all.Zip(planned.Fairness.People))
        {
            Assert.Equal(load, reasons.Load);
            Assert.Equal(load.Weekends, reasons.Counts.Single(c => c.Of == "weekends").Count);
            Assert.Equal(load.Nights, reasons.Counts.Single(c => c.Of == "nights").Count);
            Assert.Equal(4, reasons.Counts.Single(c => c.Of == "turns as commander of command").Expected);
        }
        Assert.Equal(planned.Fairness.People.Sum(p => p.Nights), all.Sum(r => r.Counts.Single(c => c.Of == "nights").Expected), 6);
    }

    [Fact]
    public void Rest_closes_the_weeks_beside_ones_own_and_a_shorter_rest_opens_none_of_them()
    {
        // Of three people in turn, each has a week in three; both weeks beside are within seven days.
        var reasons = plan.Why(company, "b", LivingTeam.Before);
        var own = plan.Assignments.Where(a => a.Responder == "b").Select(a => a.Start).ToHashSet();
        var beside = plan.Assignments.Count(a => a.Responder != "b" && (own.Contains(a.End) || own.Contains(a.Start + Duration.FromDays(-7))));
        Assert.Equal(("rest", beside), (reasons.Bounds.Single().Rule, reasons.Bounds.Single().Seats));
        Assert.Equal(8 - beside, reasons.OpenSeats);
        var relaxed = Assert.Single(reasons.Relaxations);
        Assert.Equal("With a rest of 5 days instead of 7", relaxed.Change);
        Assert.Equal((reasons.OpenSeats, relaxed.Yardstick), (relaxed.OpenSeatsThen, relaxed.YardstickThen));
    }

    [Fact]
    public void One_seat_less_costs_a_turn_for_whoever_takes_it()
    {
        var free = company with { Rules = [] };
        var less = LivingTeam.Published(free).Why(free, "a", LivingTeam.Before).OneSeatLess!;
        Assert.Equal("a", less.Seat.Responder);
        Assert.Equal((1, 2, 0), (less.Changes.Count, less.People, less.EmptySeats));
        Assert.Equal(5 * 168, less.HoursThen);
        Assert.Equal(less.ExcessThen, less.WorstExcess);
        Assert.True(less.IsFewest);
    }

    [Fact]
    public void A_role_that_the_file_keeps_from_somebody_is_tried()
    {
        var roles = company with
        {
            Rules = [],
            Responders = [.. company.Responders.Select(r => r.Id == "a" ? r with { MayHold = ["commander"] } : r)],
            Rotations = [company.Rotations[0] with { Roles = [new Role { Id = "commander" }, new Role { Id = "scribe", Weight = 0.5m }] }],
        };
        var reasons = LivingTeam.Published(roles).Why(roles, "a", LivingTeam.Before);
        Assert.Equal("If a could hold scribe", reasons.Relaxations[0].Change);
        Assert.True(reasons.Relaxations[0].OpenSeatsThen > reasons.Relaxations[0].OpenSeats);
        Assert.Contains(reasons.Bounds, b => b.Rule == "eligibility");
    }

    [Fact]
    public void A_rule_that_nothing_needs_costs_nothing_and_binds_those_beside()
    {
        var cost = plan.CostOf(company, "rest", LivingTeam.Before, options: new PlanOptions { WorkLimit = 100_000 });
        Assert.Equal(cost.Compared.Now.WorstExcessHours, cost.Compared.Then.WorstExcessHours);
        Assert.Equal(3, cost.People);
        // Beside each week somebody else serves, who may not take it.
        Assert.Equal(12, cost.Seats);
        Assert.Contains(cost.Sentences, s => s.Contains("the rule 'rest' alone keeps 3 people from ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_cannot_be_left_out_is_refused_with_the_names_of_what_can()
    {
        var wrong = Assert.Throws<ArgumentException>(() => plan.CostOf(company, "rset", LivingTeam.Before));
        Assert.Contains("Maybe 'rest'.", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("always holds", Assert.Throws<ArgumentException>(() => plan.CostOf(company, "no overlap", LivingTeam.Before)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => plan.Why(company, "nobody", LivingTeam.Before));
    }

    static SeatReference Of(Assignment seat) => new() { Shift = seat.Shift, Role = seat.Role, Responder = seat.Responder };

    /// <summary>Everybody else is a candidate whose cost brute force finds too, or is refused by a rule that the checker names.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public void A_forced_seat_costs_what_brute_force_says(int week)
    {
        var tiny = LivingTeam.Of(6, "a", "b", "c") with { Rules = [new RestBetweenShifts(Period.FromDays(7))] };
        tiny = LivingTeam.Off(tiny, "c", LivingTeam.Start.PlusDays(7 * week), LivingTeam.Start.PlusDays(7 * week));
        string[] turns = ["a", "b", "c", "a", "b", "c"];
        turns = week % 3 == 2 ? ["a", "c", "b", "a", "c", "b"] : turns;
        if (week == 4) turns = ["c", "a", "b", "c", "a", "b"];
        var held = new PublishedPlan([.. turns.Select((who, i) => LivingTeam.Held(i, who))]);
        var reasons = held.WhyNot(tiny, Of(held.Assignments[week]), LivingTeam.Before);
        Assert.Equal(2, reasons.Candidates.Count + reasons.Refusals.Count);
        foreach (var candidate in reasons.Candidates)
        {
            var best = Plans(tiny, turns, week, candidate.Responder).Min();
            Assert.Equal(best, (candidate.EmptySeats, candidate.People, candidate.Changes.Count));
        }
        foreach (var refusal in reasons.Refusals)
        {
            var put = held.Assignments.Select((a, i) => i == week ? a with { Responder = refusal.Responder } : a).ToList();
            Assert.Contains(refusal.Rule, PlanChecker.Check(Schedule.Of(tiny), put).Select(v => v.Rule));
        }
    }

    /// <summary>Empty seats, people concerned and changes of every plan with somebody in the seat.</summary>
    static IEnumerable<(int, int, int)> Plans(Company company, string[] turns, int week, string who)
    {
        var (schedule, people) = (Schedule.Of(company), new string?[] { null, "a", "b", "c" });
        for (var number = 0; number < Math.Pow(people.Length, turns.Length); number++)
        {
            var holders = turns.Select((_, i) => people[number / (int)Math.Pow(people.Length, i) % people.Length]).ToArray();
            if (holders[week] != who) continue;
            var seats = holders.Select((h, i) => h is null ? null : LivingTeam.Held(i, h)).OfType<Assignment>().ToList();
            if (PlanChecker.Check(schedule, seats).Count > 0) continue;
            var changed = Enumerable.Range(0, turns.Length).Where(i => holders[i] != turns[i]).ToList();
            yield return (holders.Count(h => h is null), changed.SelectMany(i => new[] { holders[i], turns[i] }).OfType<string>().Distinct().Count(), changed.Count);
        }
    }
}
