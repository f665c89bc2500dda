using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.LargeNeighbourhoodSearch;

/// <summary>
/// A part of a program: some variables are free, and all else is as a state of the whole has it. Whatever of the rest
/// can matter to the free ones stands in the part as fixed, or is counted in its constraints and loads. So limits,
/// windows and loads are those of the whole, and a change of the part is exactly as much better or worse as it is in
/// the whole. Its size is that of what is free.
/// </summary>
sealed class ProgramPart(SeatProgram program, int[] variables, bool[] isFree, SearchState whole)
{
    public SeatProgram Program { get; } = program;

    /// <summary>Per variable of the part: its number in the whole.</summary>
    public int[] Variables { get; } = variables;

    /// <summary>What the state of the whole has of the part.</summary>
    public Solution Now() => new(Array.ConvertAll(Variables, v => whole.Values[v]));

    /// <summary>A state of the part, as the whole has it.</summary>
    public SearchState Begin()
    {
        var state = new SearchState(new ProgramIndex(Program));
        state.Follow(Now());
        return state;
    }

    /// <summary>
    /// Takes a solution of the part over into the whole if that is better there, worst first. True when it was.
    /// </summary>
    public bool TakeOver(Solution found)
    {
        var move = new Move(whole);
        move.Begin();
        foreach (var on in new[] { true, false })
            for (var v = 0; v < Variables.Length; v++)
                if (isFree[v] && whole.Values[Variables[v]] == on && found.Values[v] != on) move.Flip(Variables[v]);
        if (move.Compare() < 0) return true;
        move.TakeBack();
        return false;
    }

    /// <summary>The free variables that are true in a solution of the part, as numbers of the whole.</summary>
    public IEnumerable<int> Held(Solution found) =>
        Enumerable.Range(0, Variables.Length).Where(v => isFree[v] && found.Values[v]).Select(v => Variables[v]);

    /// <param name="whole">A state of the whole.</param>
    /// <param name="free">The variables that may change; fixed ones among them stay as they are.</param>
    /// <param name="loads">The loads to even out, where they are not those of the whole.</param>
    public static ProgramPart Of(SearchState whole, IEnumerable<int> free, LoadFamily[]? loads = null) =>
        new PartBuilder(whole, free, loads ?? whole.Index.Program.Loads).Build();
}
