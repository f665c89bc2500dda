using RotationPlanner.Program;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.Bounds.Counting;

/// <summary>
/// For goals with min-max constraints: decides first how many seats of each kind everybody has, which bounds the goal and
/// is a small question, and then looks for a plan with just these counts, which is far easier to find than one that is
/// best in everything at once.
/// </summary>
sealed class TallyStage(SeatProgram program, SearchLimits limits, TierBounds bounds, ProgressReport report, Effort effort)
{
    const double CountsPart = 0.1, SearchPart = 0.1, ExactPart = 0.4, DoubtfulPart = 0.1, DeterministicUnits = 2;
    const long Steps = 200_000;

    public const string Method = "counting seats by kind and person";

    /// <summary>What the goal costs at least in a plan within the holds; null where nothing was learnt.</summary>
    public long? Run(SearchState state, Tier goal, IReadOnlyList<Hold> holds, Random random, Func<TimeSpan> left)
    {
        if (Tallies.Of(program, (Goal)goal.Index) is not { } tallies) return null;
        report.Tell("counting", state, force: true);
        if (new LeastCosts(tallies, StopAfter(CountsPart, left)).Find() is not { } found) return null;
        var part = WithCounts(tallies, found.Counts, goal);
        var partBounds = new TierBounds(part);
        partBounds.Raise(goal, found.Bound - tallies.CostOf(found.Counts), Method, []);
        var own = new SearchState(new ProgramIndex(part));
        Exact.TakeOver(own, state.Snapshot());
        Search(own, random, goal, partBounds, left);
        TakeOver();
        if (bounds.IsMet(goal, state) || left() <= TimeSpan.Zero || effort.IsOver) return found.Bound;
        report.Tell("placing", state, force: true);
        new Exact(part, limits, partBounds, report, effort).Improve(own, goal, holds, (IsWhole() ? ExactPart : DoubtfulPart) * left(), DeterministicUnits);
        TakeOver();
        return found.Bound;

        bool IsWhole() => own.UnmetObligations + own.Uncovered + own.UncoveredOptional == 0;

        void TakeOver()
        {
            Exact.TakeOver(state, own.Snapshot());
            bounds.Raise(goal, found.Bound, Method, [.. holds]);
        }
    }

    void Search(SearchState own, Random random, Tier goal, TierBounds ownBounds, Func<TimeSpan> left)
    {
        var budget = limits.IsCounted ? new Budget(null, Steps, effort.Stop, effort: effort) : new Budget(SearchPart * left(), null, effort.Stop, effort: effort);
        new IteratedLocalSearch(own, random).Run(budget, _ => own.UnmetObligations + own.Uncovered + own.UncoveredOptional == 0 && ownBounds.IsMet(goal, own));
    }

    /// <summary>The program with the counts for limits in place of the min-max constraints they were found for.</summary>
    SeatProgram WithCounts(Tallies tallies, long[] counts, Tier goal)
    {
        var label = new Label("counts", "would have another number of seats");
        return program with
        {
            MinMaxes = [.. program.MinMaxes.Where(f => (int)f.Penalty.Goal != goal.Index)],
            Linears = [.. program.Linears, .. tallies.All.Select((t, i) => new LinearConstraint(label, t.Terms, [.. t.Terms.Select(_ => 1L)], counts[i], counts[i], null))],
        };
    }

    Func<bool> StopAfter(double part, Func<TimeSpan> left)
    {
        var rest = limits.IsCounted ? TimeSpan.MinValue : (1 - part) * left();
        return () => effort.IsOver || left() < rest;
    }
}
