using FsCheck.Xunit;
using RotationPlanner.Fairness;
using RotationPlanner.Rules;
using RotationPlanner.Scheduling;
using RotationPlanner.Solving;
using RotationPlanner.Tests.Generated;

namespace RotationPlanner.Tests.Planning;

[Properties(Arbitrary = [typeof(SmallTeam)])]
public class FairnessLaws
{
    // Enough for most proofs.
    static readonly PlanOptions Counted = new() { WorkLimit = 100_000 };

    [Law(8)]
    public void Equal_people_without_constraints_differ_by_one_shift_and_the_tolerance_at_most(
        SmallTeam team, bool everyDay)
    {
        var company = (team with { OffWeeks = [.. team.OffWeeks.Select(_ => -1)] }).Build();
        // Days weigh differently: those of the weekend more.
        if (everyDay)
            company = company with { Rotations = [company.Rotations[0] with { Pattern = ShiftPattern.Daily(new NodaTime.LocalTime(9, 0)) }] };
        var plan = Planner.Plan(company, Counted);
        var measures = new ShiftMeasures(company);
        var heaviest = plan.Schedule.Shifts.Max(s => measures.Of(s, company.Responders[0]).CreditFor(1).Total);
        Assert.Empty(plan.Unfilled);
        Assert.True(plan.Fairness.Measures.Spread <= heaviest
            + Tolerance(plan), $"spread {plan.Fairness.Measures.Spread}, heaviest shift {heaviest}");
    }

    [Law(4, Checked = 0.24)]
    public void Renaming_and_reordering_people_reorders_loads(SmallTeam team, int seed)
    {
        var company = team.Build();
        var order = company.Responders.OrderBy(r => seed ^ (r.Id[1] * 7919)).Reverse()
            .Select((r, i) => r with { Id = $"q{i}", Name = $"Quentin {i}" }).ToList();
        var (plan, other) = (Planner.Plan(company, Counted),
            Planner.Plan(company with { Responders = order }, Counted));
        Assert.Equal(plan.Unfilled.Count, other.Unfilled.Count);
        if (!IsProved(plan) || !IsProved(other)) throw Discard.Case();
        Assert.True(Math.Abs(Worst(plan) - Worst(other)) <= Tolerance(plan), $"{Worst(plan)} and {Worst(other)}");
    }

    [Law(4, Checked = 0.18)]
    public void A_tighter_rule_never_lowers_the_best_worst_load(SmallTeam team, RuleRecipe kind, bool loose)
    {
        IRule Rule(int most) => kind switch
        {
            RuleRecipe.ShiftCap => new ShiftCap(most, 14),
            RuleRecipe.HoursCap => new HoursCap(most * (team.Daytime ? 8 : 168), 21),
            RuleRecipe.Consecutive => new MaxConsecutiveShifts(most),
            RuleRecipe.Rest => new RestBetweenShifts(NodaTime.Period.FromDays(14 / most)),
            _ => new ShiftCap(most + 1, 28),
        };
        var (wide, tight) = (Planner.Plan(loose ? team.Build() : team.Build(Rule(2)), Counted),
            Planner.Plan(team.Build(Rule(1)), Counted));
        Assert.True(wide.Unfilled.Count <= tight.Unfilled.Count);
        // Nobody has a share of more than they can carry, and a tighter rule may let them carry less.
        if (!wide.Fairness.People.Select(p => p.Yardstick)
            .SequenceEqual(tight.Fairness.People.Select(p => p.Yardstick))) throw Discard.Case();
        if (wide.Unfilled.Count + tight.Unfilled.Count > 0 || !IsProved(wide) || !IsProved(tight)) throw Discard.Case();
        Assert.True(Worst(tight) >= Worst(wide) - Tolerance(wide),
            $"{Worst(tight)} under the tighter rule, {Worst(wide)} before");
    }

    [Law(4, Checked = 0.24)]
    public void One_more_person_never_raises_the_best_worst_load(SmallTeam team)
    {
        var company = team.Build();
        var (fewer, more) = (Planner.Plan(company, Counted), Planner.Plan(company.Lending("d", 1), Counted));
        Assert.True(more.Unfilled.Count <= fewer.Unfilled.Count);
        // With equal shares the best worst excess is the best worst load.
        if (fewer.Unfilled.Count > 0 || !IsProved(fewer) || !IsProved(more) || !HasEqualShares(fewer)
            || !HasEqualShares(more)) throw Discard.Case();
        Assert.True(WorstLoad(more) <= WorstLoad(fewer)
            + Tolerance(fewer), $"{WorstLoad(more)} with one more, {WorstLoad(fewer)} before");
    }

    [Fact]
    public void The_laws_above_are_about_plans_that_are_proved()
    {
        var plans = new[] { new SmallTeam([-1, 0, 2], 4, false), new SmallTeam([1, -1, 3, -1], 5, true), new SmallTeam([-1, -1, 0], 3, true) }.Select(t => Planner.Plan(t.Build(), Counted)).ToList();
        Assert.All(plans, p => Assert.True(IsProved(p)));
        Assert.Contains(plans, HasEqualShares);
    }

    internal static bool IsProved(Plan plan) => plan.Proof.Find("worst-excess")!.Status == ProofStatus.Optimal;

    // In credit minutes, of those who hold a seat.
    static double Worst(Plan plan) => plan.Fairness.People.Where(p => p.Seats > 0).Max(p => p.YardstickExcess.Total);

    static double Tolerance(Plan plan) => 60 * plan.Proof.Find("worst-excess")!.Tolerance + 2;

    static double WorstLoad(Plan plan) => plan.Fairness.People.Max(p => p.Load.Total);

    static bool HasEqualShares(Plan plan) => plan.Fairness.People.Select(p => p.Share.Total).Distinct().Count() == 1;

}
