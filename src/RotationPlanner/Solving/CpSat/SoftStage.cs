using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.Bounds.Counting;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// For programs without loads to even out, where one sum of penalties decides. Leaps over the tiers before it: all
/// demands met and all seats filled is asked for at once, with the penalties as the objective. Only where that is
/// impossible do the stages that go tier by tier have work left.
/// </summary>
sealed class SoftStage(SeatProgram program, SearchLimits limits, TierBounds bounds, ProgressReport report, Effort effort)
{
    const double DeterministicUnits = 4;

    /// <summary>Whether CP-SAT said that not all demands can be met with all seats filled.</summary>
    public bool IsImpossible { get; private set; }

    /// <summary>Asks for the whole. True when nothing is left to do.</summary>
    public bool Run(SearchState state, Random random, Func<TimeSpan> left)
    {
        var exact = new Exact(program, limits, bounds, report, effort);
        List<Hold> holds = [new(Tier.Obligations, 0), new(Tier.Uncovered, 0), new(Tier.UncoveredOptional, 0), new(Tier.UnmetDemands, 0)];
        foreach (var goal in Objectives.GoalTiers(program))
        {
            if (left() <= TimeSpan.Zero || effort.IsOver) return false;
            var counted = new TallyStage(program, limits, bounds, report, effort).Run(state, goal, holds, random, left);
            if (!IsMet(goal))
            {
                report.Tell("solving", state, force: true);
                var (_, answer) = exact.Improve(state, goal, holds, left(), DeterministicUnits, stopAt: counted);
                IsImpossible |= answer.Outcome == Outcome.Infeasible && holds.TrueForAll(h => h.Most == 0);
                bounds.Raise(goal, answer, holds);
                report.Tell("solving", state, force: true);
                if (counted is { } least) bounds.Raise(goal, least, TallyStage.Method, [.. holds]);
                if (!IsMet(goal)) return false;
            }
            holds.Add(new Hold(goal, Exact.ValueOf(goal, state)));
        }
        return AreHeld() && bounds.IsMet(Tier.Training, state);

        bool AreHeld() => holds.TrueForAll(h => Exact.ValueOf(h.Tier, state) <= h.Most);

        bool IsMet(Tier goal) => AreHeld() && bounds.IsMet(goal, state);
    }
}
