using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.Search;

namespace RotationPlanner.Solving.Portfolio;

/// <summary>Asks CP-SAT, tier after tier: is there anything better while all earlier tiers are held? Takes over what it finds, remembers what it proves.</summary>
sealed class ProofStage(SeatProgram program, PlanOptions options, TierBounds bounds, ProgressReport report, CancellationToken cancel)
{
    const double DeterministicUnits = 2, UnitsForTrainingOrRank = 0.5;
    // A climb is rarely proved best within seconds, and the tiers after it are waiting.
    const double TrainingPart = 0.3;

    public Extent Extent { get; init; }

    public void Run(SearchState state, Func<TimeSpan> left, Action polish)
    {
        if (program.IsLarge) return;
        var exact = new Exact(program, options, bounds, report, cancel);
        var holds = new List<Hold>();
        foreach (var tier in TierOrder.Tiers(program).TakeWhile(t => Extent == Extent.Everything || t.Kind != TierKind.Load || t.Rank == 0))
        {
            if (!bounds.IsMet(tier, state))
            {
                if (cancel.IsCancellationRequested || left() <= TimeSpan.Zero) return;
                report.Bound = bounds.Of(Tier.Load(0, 0), state);
                report.Tell($"proving {Name(tier)}", state, force: true);
                var (better, answer) = exact.Improve(state, tier, holds, tier.Kind == TierKind.Training ? TrainingPart * left() : left(), Units(tier));
                bounds.Raise(tier, answer, holds);
                if (better) polish();
                // Without a proof of this person's load nothing can be said about the next one's.
                if (tier.Kind == TierKind.Load && !bounds.IsMet(tier, state)) return;
            }
            holds.Add(new Hold(tier, Exact.ValueOf(tier, state)));
        }
    }

    static double Units(Tier tier) => tier == Tier.Training || tier.Rank > 0 ? UnitsForTrainingOrRank : DeterministicUnits;

    static string Name(Tier tier) => tier.Kind switch
    {
        TierKind.Broken => "demands",
        TierKind.Required => "coverage",
        TierKind.Wanted => "optional coverage",
        TierKind.Training => "training",
        TierKind.Goal => ((Goal)tier.Index).ToString().ToLowerInvariant(),
        _ => tier.Rank == 0 ? "the worst excess" : $"the excess of person {tier.Rank + 1}",
    };
}
