using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.LargeNeighbourhoodSearch;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.CpSat;

/// <summary>Asks CP-SAT on behalf of the stages and takes over what is better.</summary>
sealed class Exact(SeatProgram program, SearchLimits limits, TierBounds bounds, ProgressReport report, Effort effort)
{
    // Building a model is work too, about as much as a small one takes to solve.
    const double UnitsToBuild = 0.005;

    /// <summary>
    /// Asks for a smaller value of a tier with the holds given; what is known to be least within the holds ends the
    /// search. True when the state got better.
    /// </summary>
    public (bool Better, Answer Answer) Improve(SearchState state, Tier tier, IReadOnlyList<Hold> holds, TimeSpan limit, double units, bool[]? frozen = null, long? stopAt = null)
    {
        if (frozen is not null && program.IsLarge) return ImprovePart(state, tier, holds, limit, units, frozen);
        var answer = Ask(About(program, tier, holds, state, stopAt ?? bounds.Of(tier, state) + bounds.ToleranceOf(tier)) with { Frozen = frozen }, limit, units);
        return (answer.Solution is { } found && TakeOver(state, found), answer);
    }

    /// <summary>As <see cref="Improve"/>, with a model of what is not frozen alone.</summary>
    internal (bool Better, Answer Answer) ImprovePart(SearchState state, Tier tier, IReadOnlyList<Hold> holds, TimeSpan limit, double units, bool[] frozen)
    {
        var part = ProgramPart.Of(state, Enumerable.Range(0, frozen.Length).Where(v => !frozen[v]));
        var own = part.Begin();
        var answer = Ask(About(part.Program, tier, [.. holds.Select(h => h with { Most = h.Most - Outside(h.Tier) })], own, bounds.Of(tier, state) + bounds.ToleranceOf(tier) - Outside(tier)), limit, units);
        return (answer.Solution is { } found && part.TakeOver(found), answer);

        // Counts of what is outside the part are not among the part's; loads are.
        long Outside(Tier t) => ValueOf(t, state) - ValueOf(t, own);
    }

    static Question About(SeatProgram asked, Tier tier, IReadOnlyList<Hold> holds, SearchState present, long? stopAt) =>
        new() { Program = asked, Objective = tier, Holds = holds, Hint = present.Snapshot(), StopAt = stopAt };

    Answer Ask(Question question, TimeSpan limit, double units)
    {
        var answer = CpSatEngine.Ask(question with
        {
            Limit = limit,
            DeterministicLimit = limits.IsCounted ? units : null,
            Seed = limits.Seed,
            Workers = Math.Max(limits.Threads, SolverSettings.Race),
            Threads = limits.Threads,
            OnBetter = (_, _, _) => report.Note(),
        }, effort.Stop);
        effort.Spend(WorkOf(answer));
        return answer;
    }

    /// <summary>What an answer took, in steps.</summary>
    public static long WorkOf(Answer answer) => (long)((answer.Units + UnitsToBuild) * SearchLimits.StepsOfUnit);

    // What is found for one tier may come at a price in later ones; only what is better in the order of all tiers is
    // kept.
    public static bool TakeOver(SearchState state, Solution found)
    {
        var move = new Move(state);
        move.Begin();
        for (var v = 0; v < found.Values.Length; v++)
            if (state.Values[v] && !found.Values[v]) move.Flip(v);
        for (var v = 0; v < found.Values.Length; v++)
            if (!state.Values[v] && found.Values[v]) move.Flip(v);
        if (move.Compare() < 0) return true;
        move.TakeBack();
        return false;
    }

    public static long ValueOf(Tier tier, SearchState state) => new TierValues(state).Of(tier);
}
