using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.Bounds.Counting;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// For programs without loads to even out, where one sum of penalties decides. Leaps over the tiers before it: all
/// demands met and all seats filled is asked for at once, with the penalties as the objective. Penalties that look at
/// counts alone are first decided in counts, a small question, and a plan with just these counts is far easier to find
/// than one that is best in everything at once. Only where all that is impossible do phases that go tier by tier have
/// work left.
/// </summary>
/// <param name="name">What the table calls it.</param>
sealed class PenaltySum(string name) : IPhase
{
    const double PlacingUnits = 2;
    const double CountsPart = 0.1, SearchPart = 0.1, PlacingPart = 0.4, DoubtfulPart = 0.1;
    const long SearchSteps = 200_000;

    public string Name => name;

    public void Run(SearchContext context)
    {
        var (state, bounds) = (context.State, context.Bounds);
        var exact = new Exact(context);
        Tier[] whole = [Tier.Obligations, Tier.Uncovered, Tier.UncoveredOptional, Tier.UnmetDemands];
        List<Hold> holds = [.. whole.Select(t => new Hold(t, 0))];
        foreach (var goal in Objectives.GoalTiers(context.Program))
        {
            if (context.IsOver) return;
            var counted = Count(context, goal, holds);
            if (!IsMet(goal))
            {
                context.Report.Tell("solving", state, force: true);
                var (_, answer) =
                    exact.Improve(state, goal, holds, context.Left(), context.Share.Units, stopAt: counted);
                context.IsImpossible |= answer.Outcome == Outcome.Infeasible && holds.TrueForAll(h => h.Most == 0);
                bounds.Raise(goal, answer, holds);
                context.Report.Tell("solving", state, force: true);
                if (counted is { } least) bounds.Raise(goal, least, AggregatedCounts.Method, [.. holds]);
                if (!IsMet(goal)) return;
            }
            holds.Add(new Hold(goal, Exact.ValueOf(goal, state)));
        }
        context.IsSettled = AreHeld() && state.Meetings.Again == 0 && bounds.IsMet(Tier.Training, state);

        bool AreHeld() => holds.TrueForAll(h => Exact.ValueOf(h.Tier, state) <= h.Most);

        bool IsMet(Tier goal) => AreHeld() && bounds.IsMet(goal, state);
    }

    /// <summary>
    /// Looks for a plan with counts that cost least. What the goal costs at least in a plan within the holds; null
    /// where nothing was learnt.
    /// </summary>
    static long? Count(SearchContext context, Tier goal, List<Hold> holds)
    {
        if (Tallies.Of(context.Program, (Goal)goal.Index) is not { } tallies) return null;
        var (state, bounds) = (context.State, context.Bounds);
        context.Report.Tell("counting", state, force: true);
        var rest = context.Limits.IsCounted ? TimeSpan.MinValue : (1 - CountsPart) * context.Left();
        var counts = AggregatedCounts.Of(
            context.Program, goal, tallies, () => context.Effort.IsOver || context.Left() < rest);
        if (counts is null) return null;
        var partBounds = new TierBounds(counts.Program);
        partBounds.Raise(goal, counts.Bound - counts.Cost, AggregatedCounts.Method, []);
        var own = new SearchState(new ProgramIndex(counts.Program));
        Exact.TakeOver(own, state.Snapshot());
        Search(context, own, partBounds, goal);
        TakeOver();
        if (bounds.IsMet(goal, state) || context.IsOver) return counts.Bound;
        context.Report.Tell("placing", state, force: true);
        var limit = (IsWhole(own) ? PlacingPart : DoubtfulPart) * context.Left();
        new Exact(context, counts.Program, partBounds).Improve(own, goal, holds, limit, PlacingUnits);
        TakeOver();
        return counts.Bound;

        void TakeOver()
        {
            Exact.TakeOver(state, own.Snapshot());
            bounds.Raise(goal, counts.Bound, AggregatedCounts.Method, [.. holds]);
        }
    }

    static void Search(SearchContext context, SearchState own, TierBounds bounds, Tier goal)
    {
        var time = context.Limits.IsCounted ? (TimeSpan?)null : SearchPart * context.Left();
        var budget = new Budget(time, time is null ? SearchSteps : null, context.Effort.Stop, effort: context.Effort);
        new IteratedLocalSearch(own, context.Random).Run(budget, _ => IsWhole(own) && bounds.IsMet(goal, own));
    }

    static bool IsWhole(SearchState state) => state.UnmetObligations + state.Uncovered + state.UncoveredOptional == 0;
}
