using FsCheck.Xunit;
using RotationPlanner.Scheduling;
using RotationPlanner.Solving;
using RotationPlanner.Tests.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.Portfolio;

/// <summary>All engines together against trying every solution, where demands may be impossible and seats impossible to fill.</summary>
public class PortfolioLaws
{
    [Property(MaxTest = 25)]
    public void Without_loads_nothing_beats_the_plan_down_to_the_last_penalty(int seed)
    {
        var (program, found, best) = Solve(seed, balancesLoad: false);
        var reached = Score.Of(program, found.Solution);
        Assert.Equal(Counts(best), Counts(reached));
        Assert.Equal(best.Goals, reached.Goals);
        AssertBoundsHold(found, best);
    }

    [Property(MaxTest = 15)]
    public void With_loads_nothing_beats_the_plan_down_to_the_least_loaded_person(int seed)
    {
        var (program, found, best) = Solve(seed, balancesLoad: true);
        var reached = Score.Of(program, found.Solution);
        Assert.Equal(Counts(best), Counts(reached));
        Assert.Equal(best.Load, reached.Load);
        AssertBoundsHold(found, best);
    }

    [Property(MaxTest = 15)]
    public void What_is_claimed_of_loads_is_true_of_the_best_plan(int seed)
    {
        var (program, found, best) = Solve(seed, balancesLoad: true);
        // Bounds speak of plans covered as well as this one.
        if (found.Tiers.Take(3).Any(t => t.Status != ProofStatus.Optimal)) return;
        var worst = found.Tiers.Single(t => t.Tier == "worst excess");
        Assert.True(worst.Bound is null || worst.Bound <= best.Load[0] / 100.0);
        var proved = (int)found.Tiers.Single(t => t.Tier == "excess person by person").Value;
        Assert.Equal(best.Load.Take(proved), Score.Of(program, found.Solution).Load.Take(proved));
        foreach (var (family, tier) in program.Loads.Skip(1).Zip(found.Tiers.Where(t => t.Tier.StartsWith("worst excess of", StringComparison.Ordinal))))
        {
            Assert.EndsWith(family.Name, tier.Tier, StringComparison.Ordinal);
            Assert.Equal(Score.LoadValues(program, family, found.Solution.Values).Max() / 100.0, tier.Value);
            // No plan as well covered is below, not even one that gives all else up for this category.
            Assert.True(tier.Bound * 100 <= LeastWorst(program, family, best) + 0.5, $"{tier.Tier}: bound {tier.Bound}");
        }
    }

    static long[] Counts(Score score) => [score.Limits, score.Broken, score.Required, score.Wanted];

    static void AssertBoundsHold(RotationPlanner.Solving.Portfolio.SearchResult found, Score best)
    {
        var least = new Dictionary<string, long> { ["demands"] = best.Broken, ["coverage"] = best.Required, ["optional coverage"] = best.Wanted };
        if (best.Load.Length == 0) (least["departments"], least["preferences"]) = (best.Goals[(int)Goal.Departments], best.Goals[(int)Goal.Preferences]);
        foreach (var tier in found.Tiers.Where(t => least.ContainsKey(t.Tier)))
        {
            Assert.True(tier.Bound <= least[tier.Tier], $"{tier.Tier}: bound {tier.Bound}, but {least[tier.Tier]} is possible");
            if (tier.Status == ProofStatus.Optimal) Assert.Equal(least[tier.Tier], tier.Value);
        }
    }

    static (SeatProgram, RotationPlanner.Solving.Portfolio.SearchResult, Score Best) Solve(int seed, bool balancesLoad)
    {
        var company = RandomForms.Company(seed, balancesLoad);
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        var found = new RotationPlanner.Solving.Portfolio.Portfolio(program, new PlanOptions { Reproducible = true }, TimeSpan.Zero, null, default).Solve();
        Assert.True(new Recount(program, found.Solution.Values).IsWithinForms());
        return (program, found, Best(program));
    }

    static Score Best(SeatProgram program) => All(program).Select(s => Score.Of(program, s)).Min()!;

    static long LeastWorst(SeatProgram program, LoadFamily family, Score best) => All(program)
        .Where(s => Score.Of(program, s) is var score && score.Required + score.Wanted <= best.Required + best.Wanted)
        .Min(s => Score.LoadValues(program, family, s.Values).Max());

    static IEnumerable<Solution> All(SeatProgram program) => Enumerable.Range(0, 1 << program.VariableCount)
        .Select(bits => Enumerable.Range(0, program.VariableCount).Select(v => (bits >> v & 1) == 1).ToArray())
        .Where(values => new Recount(program, values).IsWithinForms())
        .Select(values => new Solution(values));
}
