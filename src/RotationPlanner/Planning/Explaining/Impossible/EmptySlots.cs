using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.Construction;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Planning.Explaining.Impossible;

/// <summary>Which required seats a search for coverage alone leaves empty.</summary>
static class EmptySlots
{
    const int Seed = 1, Attempts = 12;

    public static IReadOnlyList<int> Of(SeatProgram program, TimeSpan limit, CancellationToken cancel)
    {
        // Where counting tells, no search is needed to see that seats stay empty.
        if (CountingBound.Overfull(program) is [var stretch, ..])
            return [.. program.Slots.Where(s => program.Required[s.Index] > 0 && s.Day >= stretch.FirstDay && s.Day < stretch.FirstDay + stretch.Days).Select(s => s.Index)];
        var coverage = program.Bare() with { Wanted = new int[program.Slots.Length] };
        var state = new SearchState(new ProgramIndex(coverage));
        var random = new Random(Seed);
        new GreedyConstruction(state, random).Run(cancel);
        var attempts = 0;
        if (state.Uncovered > 0)
            new IteratedLocalSearch(state, random)
                .Run(new Budget(limit, null, cancel), _ => state.Uncovered == 0 || ++attempts > Attempts);
        return [.. Enumerable.Range(0, program.Slots.Length).Where(s => state.Filled[s] < program.Required[s])];
    }
}
