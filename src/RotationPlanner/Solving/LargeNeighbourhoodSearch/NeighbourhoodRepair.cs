using RotationPlanner.Program;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.LargeNeighbourhoodSearch;

/// <summary>
/// Most of the plan is frozen, and CP-SAT finds the best for the rest, for the first tier that is not at its bound.
/// </summary>
/// <param name="name">What the table calls it.</param>
/// <param name="steps">Neighbourhoods of a search that counts work.</param>
/// <param name="mostFruitless">So many in a row without success end it.</param>
/// <param name="seconds">The longest that one may take in a search by time.</param>
sealed class NeighbourhoodRepair(string name, int steps, int mostFruitless, double seconds) : IPhase
{
    public string Name => name;

    public void Run(SearchContext context)
    {
        var (program, state, longest) = (context.Program, context.State, TimeSpan.FromSeconds(seconds));
        var neighbourhoods = new Neighbourhoods(program, state, context.Random);
        var exact = new Exact(context);
        var fruitless = 0;
        for (var step = 0; fruitless < mostFruitless && (step < steps || !context.Limits.IsCounted); step++)
        {
            var (tier, holds) = FirstOpen(context);
            if (tier is not { } open || context.IsOver) return;
            context.Report.Tell("repairing", state);
            var limit = context.Left() < longest ? context.Left() : longest;
            var frozen = neighbourhoods.NextFrozen(withTraining: open.Kind != TierKind.Load);
            var (better, answer) = exact.Improve(state, open, holds, limit, context.Share.Units, frozen);
            neighbourhoods.Learn(answer.Outcome == Outcome.Optimal);
            fruitless = better ? 0 : fruitless + 1;
            if (!better) continue;
            Descent.Polish(context);
            context.Report.Tell("repairing", state, force: true);
        }
    }

    static (Tier? Tier, List<Hold> Holds) FirstOpen(SearchContext context)
    {
        var holds = new List<Hold>();
        foreach (var tier in Objectives.Tiers(context.Program)
            .TakeWhile(t => t.Rank == 0 && (t.Kind != TierKind.Training || !context.HasLoads)))
        {
            if (!context.Bounds.IsMet(tier, context.State)) return (tier, holds);
            holds.Add(new Hold(tier, Exact.ValueOf(tier, context.State)));
        }
        return (null, holds);
    }
}
