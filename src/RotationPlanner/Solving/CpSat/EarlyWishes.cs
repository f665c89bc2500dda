using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// Where wishes come right after excess: the fewest that must be missed while nobody carries more than the anchor and
/// the tolerance allow. That is one question, and what its answer proves is as short to say. Where its plan has the
/// next most loaded, or the least loaded, too far from their anchors, it is asked again with these held as well. A
/// model of a large program takes longer than it tells.
/// </summary>
sealed class EarlyWishes : IPhase
{
    static readonly Tier wishes = Tier.Of(Goal.Preferences);

    public string Name => "early wishes";

    public void Run(SearchContext context)
    {
        var (state, bounds) = (context.State, context.Bounds);
        if (context.IsOver || context.Program.IsLarge || context.Archive.Settle(state) is not { } ceilings) return;
        state.Ceilings = ceilings;
        if (bounds.IsMet(wishes, state)) return;
        context.Report.Tell("meeting wishes", state, force: true);
        var (exact, holds) = (new Exact(context), Held(context.Program, ceilings));
        var (_, answer) = exact.Improve(state, wishes, holds, context.Left(), context.Share.Units);
        bounds.Raise(wishes, answer, holds);
        if (context.IsOver || bounds.IsMet(wishes, state)) return;
        for (var rank = 1; rank < ceilings.Excess.Length; rank++)
            holds.Add(new Hold(Tier.Load(0, rank), ceilings.Excess[rank]));
        exact.Improve(state, wishes, holds, context.Left(), context.Share.Units, floor: ceilings.Floor);
    }

    static List<Hold> Held(SeatProgram program, Ceilings ceilings) =>
    [
        new(Tier.Obligations, 0), new(Tier.Uncovered, ceilings.Uncovered),
        new(Tier.UncoveredOptional, ceilings.UncoveredOptional), new(Tier.UnmetDemands, ceilings.UnmetDemands),
        .. program.Climbs.Length > 0 ? [new Hold(Tier.Training, ceilings.Training)] : Array.Empty<Hold>(),
        new(Tier.Load(0, 0), ceilings.Worst),
    ];
}
