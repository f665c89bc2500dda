using RotationPlanner.Program;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LargeNeighbourhoodSearch;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Planning.Living;

/// <summary>
/// Proves that no plan fills more seats than a part does, without a model of the whole: where every rule only limits,
/// whatever is possible in the whole is possible in its part with everything else given up.
/// </summary>
static class LeastEmpty
{
    /// <summary>At least so many required seats stay empty in the slots of a part; 0 where that is not known.</summary>
    /// <param name="state">A state of the whole.</param>
    /// <param name="free">All that may change.</param>
    /// <param name="part">The variables of the part, of those that may change.</param>
    /// <param name="units">How long the solver may take, in deterministic time.</param>
    /// <param name="cancel">Stops the solver.</param>
    public static long In(SearchState state, IReadOnlyList<int> free, IReadOnlyList<int> part, double units, CancellationToken cancel)
    {
        var program = state.Index.Program;
        var own = part.ToHashSet();
        if (!program.OnlyLimits || !IsClosed(program, free.Where(v => !own.Contains(v)), part)) return 0;
        var given = new SearchState(state.Index);
        var values = (bool[])state.Values.Clone();
        foreach (var v in free)
            if (!own.Contains(v)) values[v] = false;
        for (var v = 0; v < values.Length; v++)
            if (given.Values[v] != values[v]) given.Flip(v);
        var asked = ProgramPart.Of(given, part, []);
        var answer = CpSatEngine.Ask(new Question { Program = asked.Program.Bare(), Objective = Tier.Uncovered, Hint = asked.Now(), DeterministicLimit = units }, cancel);
        return answer.Outcome == Outcome.Optimal ? answer.Objective ?? 0 : 0;
    }

    /// <summary>Whether nothing else fills a slot of the part, as a seat joined with one far away might.</summary>
    static bool IsClosed(SeatProgram program, IEnumerable<int> others, IReadOnlyList<int> part)
    {
        var slots = part.SelectMany(v => program.VariableSlots[v]).ToHashSet();
        return !others.Any(v => program.VariableSlots[v].Any(slots.Contains));
    }
}
