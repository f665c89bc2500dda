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

    static Score Best(SeatProgram program)
    {
        Score? best = null;
        for (var bits = 0; bits < 1 << program.VariableCount; bits++)
        {
            var values = Enumerable.Range(0, program.VariableCount).Select(v => (bits >> v & 1) == 1).ToArray();
            if (!new Recount(program, values).IsWithinForms()) continue;
            var score = Score.Of(program, new Solution(values));
            if (best is null || score.CompareTo(best) < 0) best = score;
        }
        return best!;
    }
}
