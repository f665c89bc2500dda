using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.LargeNeighbourhoodSearch;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.CpSat;

/// <summary>Asks CP-SAT on behalf of the phases and takes over what is better.</summary>
/// <param name="context">Limits, effort, and who hears of improvements.</param>
/// <param name="program">The program that is asked about.</param>
/// <param name="bounds">What is known of it.</param>
sealed class Exact(SearchContext context, SeatProgram program, TierBounds bounds)
{
    // Building a model is work too, about as much as a small one takes to solve.
    const double UnitsToBuild = 0.005;

    public Exact(SearchContext context) : this(context, context.Program, context.Bounds)
    {
    }

    /// <summary>
    /// Asks for a smaller value of a tier with the holds given; what is known to be least within the holds ends the
    /// search. True when the state got better.
    /// </summary>
    public (bool Better, Answer Answer) Improve(
        SearchState state, Tier tier, IReadOnlyList<Hold> holds, TimeSpan limit, double units, bool[]? frozen = null,
        long? stopAt = null, long? floor = null)
    {
        if (frozen is not null && program.IsLarge) return ImprovePart(state, tier, holds, limit, units, frozen);
        var enough = stopAt ?? bounds.Of(tier, state) + bounds.ToleranceOf(tier);
        var answer = Ask(About(program, tier, holds, state, enough, limit, units) with { Frozen = frozen, Floor = floor });
        return (answer.Solution is { } found && TakeOver(state, found), answer);
    }

    /// <summary>As <see cref="Improve"/>, with a model of what is not frozen alone.</summary>
    internal (bool Better, Answer Answer) ImprovePart(
        SearchState state, Tier tier, IReadOnlyList<Hold> holds, TimeSpan limit, double units, bool[] frozen)
    {
        var part = ProgramPart.Of(state, Enumerable.Range(0, frozen.Length).Where(v => !frozen[v]));
        var own = part.Begin();
        var enough = bounds.Of(tier, state) + bounds.ToleranceOf(tier) - Outside(tier);
        List<Hold> held = [.. holds.Select(h => h with { Most = h.Most - Outside(h.Tier) })];
        var answer = Ask(About(part.Program, tier, held, own, enough, limit, units));
        return (answer.Solution is { } found && part.TakeOver(found), answer);

        // Counts of what is outside the part are not among the part's; loads are.
        long Outside(Tier t) => ValueOf(t, state) - ValueOf(t, own);
    }

    Question About(
        SeatProgram asked, Tier tier, IReadOnlyList<Hold> holds, SearchState hint, long? enough, TimeSpan limit, double units) => new()
    {
        Program = asked,
        Objective = tier,
        Holds = holds,
        Hint = hint.Snapshot(),
        StopAt = enough,
        Limit = limit,
        DeterministicLimit = context.Limits.IsCounted ? units : null,
        Seed = context.Limits.Seed,
        Workers = Math.Max(context.Limits.Threads, SolverSettings.Race),
        Threads = context.Limits.Threads,
        OnBetter = (_, _, _) => context.Report.Note(),
    };

    /// <summary>Asks, and counts what the answer took, in steps.</summary>
    public Answer Ask(Question question)
    {
        var answer = CpSatEngine.Ask(question, context.Effort.Stop);
        context.Effort.Spend((long)((answer.Units + UnitsToBuild) * SearchLimits.StepsOfUnit));
        return answer;
    }

    /// <summary>
    /// Has the state be the solution where that is better in the order of all tiers: what is found for one tier may
    /// come at a price in later ones. True when it was.
    /// </summary>
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

    /// <summary>What a plan has in a tier.</summary>
    public static long ValueOf(Tier tier, SearchState state) => new TierValues(state).Of(tier);
}
