using RotationPlanner.Program;
using RotationPlanner.Solving;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Planning.Claims;

/// <summary>
/// What plans claim, against trying every plan of 500 tiny companies, with absentees, joiners, leavers, trainees and balances of the past. The plans
/// that a claim speaks of are those in which the checker finds nothing and that keep what the claim says: its conditions, its training, its dates of
/// certification.
/// </summary>
public class ClaimLaws
{
    const int Block = 20;
    static readonly int Companies = Suite.Runs == Length.Fast ? 100 : 500;

    // Excess is told in hours and counted in minutes.
    const double Rounding = 1e-6;

    public static TheoryData<int> Blocks => [.. Enumerable.Range(0, Companies / Block).Select(i => i * Block)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Brute_force_agrees_with_every_claim_over_exactly_its_set(int first)
    {
        for (var number = first; number < first + Block; number++)
        {
            var plan = TinyPlans.Of(number);
            var reading = new PlanReading(plan);
            var own = reading.Of(plan.Assignments);
            var claimed = plan.Proof.Objectives.Where(o => o.Claim is not null).ToList();
            var all = new EveryPlan(plan, MostEmpty(plan)).All().Select(reading.Of).ToList();
            foreach (var objective in claimed)
            {
                var spokenOf = all.Where(other => IsSpokenOf(other, objective.Claim!, own)).ToList();
                Agree(objective, own, spokenOf, $"company {number}, {objective.Id}");
            }
        }
    }

    [Fact]
    public void The_law_above_is_about_claims_of_many_kinds()
    {
        var objectives = Enumerable.Range(0, 80).SelectMany(number => TinyPlans.Of(number).Proof.Objectives).ToList();
        Assert.Contains(objectives, o => o is { Id: Objectives.Coverage, Claim.AtLeast: > 0 });
        Assert.Contains(objectives, o => o is { Id: Objectives.WorstExcess, Status: ProofStatus.WithinBound });
        Assert.Contains(objectives, o => o.Claim is { } claim
            && claim.Given.Any(g => g.Objective == Objectives.OptionalCoverage));
        foreach (var id in new[] { Objectives.WorstExcess, Objectives.Excess })
            foreach (var sameTraining in new[] { true, false })
            {
                var proved = objectives.Where(o => o.Id == id && o.Status == ProofStatus.Optimal
                    && o.Claim?.SameTraining == sameTraining).ToList();
                Assert.Contains(proved, o => o.Claim is { AtLeast: > 0 });
                Assert.Contains(proved, o => o.Claim is { AtLeast: < 0 });
            }
        Assert.Contains(objectives, o => o.Claim is { Certified.Count: > 0 });
        Assert.Contains(objectives, o => o.Claim is { SameTraining: true, Certified.Count: 0 });
    }

    static void Agree(ObjectiveResult objective, Reading own, List<Reading> spokenOf, string about)
    {
        var claim = objective.Claim!;
        Assert.All(spokenOf, other =>
            Assert.True(other.IsInProgram, $"{about}: the search cannot find a plan that the claim speaks of"));
        Assert.True(spokenOf.Exists(other => other.Seats.SetEquals(own.Seats)),
            $"{about}: the claim does not speak of the plan itself");
        var least = spokenOf.Min(other => Worst(other, objective.Id));
        Assert.True(least >= claim.AtLeast - Rounding,
            $"{about}: at least {claim.AtLeast} is claimed by {objective.Method}, {least} is possible");
        if (objective.Status != ProofStatus.Optimal) return;
        // Of what is told in thousandths, parts of a hundredth are rounding.
        var tolerance = objective.Tolerance > 0
            ? objective.Tolerance : objective.Id is Objectives.WorstExcess or Objectives.Excess ? 0 : 0.01;
        Assert.True(objective.Value <= least + tolerance
            + Rounding, $"{about}: {objective.Value} is called proved, {least} is possible");
        if (objective.Id == Objectives.Excess) AgreeByRank(objective, own, spokenOf, about);
    }

    /// <summary>Of those who are above their share, nobody can be lower by more than the tolerance in a plan with no worse a worst excess.</summary>
    static void AgreeByRank(ObjectiveResult objective, Reading own, List<Reading> spokenOf, string about)
    {
        var mine = own.Values[objective.Id];
        var others = spokenOf.Where(other => Worst(other, objective.Id) <= objective.Value + Rounding).ToList();
        for (var rank = 1; rank < mine.Length && mine[rank] > 0; rank++)
        {
            var least = others.Min(other => other.Values[objective.Id][rank]);
            Assert.True(mine[rank] <= least + objective.Tolerance + Rounding,
                $"{about}: {mine[rank]} at rank {rank} is called proved, {least} is possible");
        }
    }

    static bool IsSpokenOf(Reading other, Claim claim, Reading own)
    {
        if (claim.SameTraining)
        {
            if (!other.Trained.SetEquals(own.Trained)) return false;
            if (!other.Commands.All(c => claim.Certified.Any(g => g.Responder == c.Key && g.From <= c.Value)))
                return false;
        }
        return claim.Given.All(
            g => other.Values.ContainsKey(g.Objective) && Worst(other, g.Objective) <= g.AtMost + Rounding);
    }

    static double Worst(Reading reading, string objective) => reading.Values[objective].FirstOrDefault();

    /// <summary>
    /// No plan with more empty seats can say anything of the claims: they are all about plans covered as well, or about what cannot be below zero.
    /// </summary>
    static int MostEmpty(Plan plan)
    {
        var most = plan.Proof.Find(Objectives.Coverage)!.Value;
        foreach (var claim in plan.Proof.Objectives.Where(o => o.Id != Objectives.Coverage).Select(o => o.Claim)
            .OfType<Claim>())
        {
            if (claim.Given.Any(g => g.Objective == Objectives.Coverage))
                most = Math.Max(most, claim.Given.First(g => g.Objective == Objectives.Coverage).AtMost);
            else if (claim.AtLeast > 0) return int.MaxValue;
        }
        return (int)most;
    }
}
