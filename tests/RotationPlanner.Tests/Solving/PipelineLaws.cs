using FsCheck.Xunit;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Solving;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Tests.Solving.CpSat;
using SearchResult = RotationPlanner.Solving.SearchResult;

namespace RotationPlanner.Tests.Solving;

/// <summary>All engines together against trying every solution, where demands may be impossible and seats impossible to fill.</summary>
public class PipelineLaws
{
    [Law(10)]
    public void Without_loads_nothing_beats_the_plan_down_to_the_last_penalty(int seed)
    {
        var (program, found) = Solve(seed, balancesLoad: false);
        var (best, reached) = (All(program).Select(s => Score.Of(program, s))
            .Min()!, Score.Of(program, found.Solution));
        Assert.Equal(Counts(best), Counts(reached));
        Assert.Equal(best.Goals, reached.Goals);
    }

    [Law(6)]
    public void With_loads_no_plan_as_well_covered_has_a_worst_excess_better_by_more_than_the_tolerance(int seed)
    {
        var (program, found) = Solve(seed, balancesLoad: true);
        var (best, reached) = (All(program).Select(s => Score.Of(program, s))
            .Min()!, Score.Of(program, found.Solution));
        Assert.Equal(Counts(best), Counts(reached));
        Assert.True(reached.Load[0] <= best.Load[0]
            + program.Loads[0].Tolerance, $"{reached.Load[0]} where {best.Load[0]} is possible");
    }

    [Law(7)]
    public void Every_claim_is_true_of_all_plans_that_it_speaks_of(int seed)
    {
        foreach (var balances in new[] { true, false })
        {
            var (program, found) = Solve(seed, balances);
            var objectives = Objectives.Of(program);
            var values = All(program).Select(s => ValuesOf(program, objectives, s)).Where(v => v is not null)
                .Select(v => v!).ToList();
            foreach (var claim in found.Results.Select(r => r.Claim).OfType<Claim>())
            {
                var among = values.Where(v => claim.Given.All(g => v[g.Objective] <= g.AtMost + 1e-9)).ToList();
                Assert.NotEmpty(among);
                var least = among.Min(v => v[claim.Objective]);
                // Counts are told in thousandths.
                Assert.True(claim.AtLeast <= least
                    + 0.002, $"{claim.Objective}: at least {claim.AtLeast} is claimed, {least} is possible");
            }
        }
    }

    [Law(7)]
    public void What_is_called_proved_is_within_the_tolerance_of_the_best_plan_that_the_claim_speaks_of(int seed)
    {
        var (program, found) = Solve(seed, balancesLoad: true);
        var objectives = Objectives.Of(program);
        var values = All(program).Select(s => ValuesOf(program, objectives, s))
            .OfType<Dictionary<string, double>>().ToList();
        foreach (var result in found.Results.Where(r => r.Status == ProofStatus.Optimal && r.Claim is not null && objectives.Single(o => o.Id == r.Id).Tier is not null))
        {
            var among = values.Where(v => result.Claim!.Given.All(g => v[g.Objective] <= g.AtMost + 1e-9));
            Assert.True(result.Value <= among.Min(v => v[result.Id]) + result.Tolerance
                + 1e-9, $"{result.Id}: {result.Value}");
        }
    }

    static long[] Counts(Score score) =>
        [score.Limits, score.UnmetObligations, score.Uncovered, score.UncoveredOptional, score.UnmetDemands];

    static (SeatProgram, SearchResult) Solve(int seed, bool balancesLoad)
    {
        var company = RandomConstraints.Company(seed, balancesLoad);
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        // Penalties alone are proved by the solver, which takes work.
        var found = Runs.Solve(program, work: balancesLoad ? 400_000 : 6_000_000);
        Assert.True(new Recount(program, found.Solution.Values).IsWithinForms());
        return (program, found);
    }

    /// <summary>What a plan has in each objective, in the units it is told in; null where it breaks a hard rule.</summary>
    static Dictionary<string, double>? ValuesOf(
        SeatProgram program, IReadOnlyList<Objective> objectives, Solution solution)
    {
        var state = new SearchState(new ProgramIndex(program));
        state.Follow(solution);
        return state.Limits > 0 ? null
            : objectives.ToDictionary(o => o.Id, o => o.Read(state) is [var worst, ..] ? (double)worst / o.Scale : 0);
    }

    static IEnumerable<Solution> All(SeatProgram program) => Enumerable.Range(0, 1 << program.VariableCount)
        .Select(bits => Enumerable.Range(0, program.VariableCount).Select(v => (bits >> v & 1) == 1).ToArray())
        .Where(values => new Recount(program, values).IsWithinForms())
        .Select(values => new Solution(values));
}
