using System.Diagnostics;
using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.Construction;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Planning.Explaining.Impossible;

/// <summary>
/// Whether all seats of a program can be filled with all its rules kept. A first plan and a search look for a way;
/// where they fail, the stretches of time around what they left empty are asked, as a part that is impossible makes the
/// whole so, and at last the whole.
/// </summary>
sealed class WholeTrial(TimeSpan limit, CancellationToken cancel)
{
    const int Seed = 1, Attempts = 3, SmallProgram = 3_000, MostStarts = 2, Near = 3, Far = 12;
    const long Steps = 60_000;
    readonly Stopwatch clock = Stopwatch.StartNew();

    /// <summary>Null when neither was found out in time.</summary>
    public bool? IsPossible(SeatProgram program)
    {
        if (IsOver) return null;
        if (CountingBound.Overfull(program).Count > 0) return false;
        var bare = program.Bare() with { Wanted = new int[program.Wanted.Length] };
        var state = new SearchState(new ProgramIndex(bare));
        var random = new Random(Seed);
        new GreedyConstruction(state, random).Run(cancel);
        if (IsDone(state)) return true;
        // A part that is impossible is found sooner than a search gives up.
        var isLarge = program.VariableCount > SmallProgram;
        if (isLarge && IsImpossibleAround(bare, Empty(bare, state), Near)) return false;
        var attempts = 0;
        new IteratedLocalSearch(state, random)
            .Run(new Budget(Left, Steps, cancel), _ => IsDone(state) || ++attempts > Attempts);
        if (IsDone(state)) return true;
        if (isLarge && IsImpossibleAround(bare, Empty(bare, state), Far)) return false;
        return Ask(bare) switch { Outcome.Infeasible => false, Outcome.Optimal or Outcome.Feasible => true, _ => null };
    }

    static bool IsDone(SearchState state) => state.Uncovered + state.UnmetObligations + state.Limits == 0;

    bool IsOver => cancel.IsCancellationRequested || Left <= TimeSpan.Zero;

    TimeSpan Left => limit - clock.Elapsed;

    static int[] Empty(SeatProgram program, SearchState state) =>
        [.. Enumerable.Range(0, program.Required.Length).Where(s => state.Filled[s] < program.Required[s])];

    bool IsImpossibleAround(SeatProgram program, int[] empty, int days)
    {
        foreach (var middle in empty.Where((_, i) => i % Math.Max(1, empty.Length / MostStarts) == 0).Take(MostStarts))
            if (!IsOver && Ask(SubProgram.Of(program, Around(program, program.Slots[middle].Day, days))) == Outcome.Infeasible) return true;
        return false;
    }

    static HashSet<int> Around(SeatProgram program, int day, int width) =>
        [.. program.Slots.Where(s => program.Required[s.Index] > 0 && Math.Abs(s.Day - day) <= width)
            .Select(s => s.Index)];

    Outcome Ask(SeatProgram program) => IsOver ? Outcome.Unknown
        : CpSatEngine.Ask(new Question { Program = program, Holds = [new(Tier.Obligations, 0), new(Tier.Uncovered, 0)], Limit = Left, Seed = Seed }, cancel).Outcome;
}
