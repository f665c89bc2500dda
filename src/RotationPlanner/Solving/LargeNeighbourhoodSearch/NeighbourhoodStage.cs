using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.LargeNeighbourhoodSearch;

/// <summary>
/// Large-neighbourhood search: most of the plan is frozen, and CP-SAT finds the best for the rest, for the first tier
/// that is not at its bound.
/// </summary>
sealed class NeighbourhoodStage(SeatProgram program, SearchLimits limits, TierBounds bounds, ProgressReport report, Effort effort)
{
    const double DeterministicUnits = 0.3;
    const int Steps = 24, StepsWithLoads = 3;
    readonly TimeSpan stepLimit = TimeSpan.FromSeconds(program.Loads.Length == 0 ? 4 : 1.5);
    // Loads can be proved even, and then the time is better spent elsewhere; penalties alone have nothing else to wait
    // for.
    readonly int mostFruitless = program.Loads.Length == 0 ? int.MaxValue : 12;

    public void Run(SearchState state, Random random, Func<TimeSpan> left, Action polish)
    {
        var neighbourhoods = new Neighbourhoods(program, state, random);
        var exact = new Exact(program, limits, bounds, report, effort);
        var fruitless = 0;
        for (var step = 0; fruitless < mostFruitless && (step < (program.Loads.Length == 0 ? Steps : StepsWithLoads) || !limits.IsCounted); step++)
        {
            var (tier, holds) = FirstOpen(state);
            if (tier is not { } open || left() <= TimeSpan.Zero || effort.IsOver) return;
            report.Tell("repairing", state);
            var limit = left() < stepLimit ? left() : stepLimit;
            var (better, answer) = exact.Improve(state, open, holds, limit, DeterministicUnits, neighbourhoods.NextFrozen(withTraining: open.Kind != TierKind.Load));
            neighbourhoods.Learn(answer.Outcome == Outcome.Optimal);
            fruitless = better ? 0 : fruitless + 1;
            if (!better) continue;
            polish();
            report.Tell("repairing", state, force: true);
        }
    }

    // Where later objectives are searched for, the earlier ones may use up their tolerance.
    internal static long Allowed(Tier tier, long value, SearchState state) =>
        tier == Tier.Load(0, 0) && state.Ceilings is { } ceilings ? Math.Max(value, ceilings.Worst) : value;

    (Tier? Tier, List<Hold> Holds) FirstOpen(SearchState state)
    {
        var holds = new List<Hold>();
        foreach (var tier in Objectives.Tiers(program).TakeWhile(t => t.Rank == 0 && (t.Kind != TierKind.Training || program.Loads.Length == 0)))
        {
            var value = Exact.ValueOf(tier, state);
            if (!bounds.IsMet(tier, state)) return (tier, holds);
            holds.Add(new Hold(tier, Allowed(tier, value, state)));
        }
        return (null, holds);
    }
}
