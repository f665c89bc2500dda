using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.LargeNeighbourhoodSearch;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// Asks CP-SAT, tier after tier: is there anything better while all earlier tiers are held? Takes over what it finds,
/// remembers what it proves.
/// </summary>
sealed class ProofStage(SeatProgram program, SearchLimits limits, TierBounds bounds, ProgressReport report, Effort effort)
{
    const double DeterministicUnits = 2, UnitsWithLoads = 0.5, UnitsWhereTrainingIsOpen = 0.1, UnitsForTraining = 0.5;
    // A climb is rarely proved best within seconds, and the tiers after it are waiting.
    const double TrainingPart = 0.3;

    public void Run(SearchState state, Func<TimeSpan> left, Action polish)
    {
        if (program.IsLarge) return;
        var exact = new Exact(program, limits, bounds, report, effort);
        var holds = new List<Hold>();
        foreach (var tier in Asked())
        {
            if (!bounds.IsMet(tier, state))
            {
                if (effort.IsOver || left() <= TimeSpan.Zero) return;
                report.Bound = bounds.Of(Tier.Load(0, 0), state);
                report.Tell($"proving {Name(tier)}", state, force: true);
                var (better, answer) = exact.Improve(state, tier, holds, tier.Kind == TierKind.Training ? TrainingPart * left() : left(), Units(tier));
                bounds.Raise(tier, answer, holds);
                if (better) polish();
            }
            holds.Add(new Hold(tier, NeighbourhoodStage.Allowed(tier, Exact.ValueOf(tier, state), state)));
        }
    }

    // How early trainees climb is rarely proved within the time of a search; a local search sees what a seat more does
    // for them.
    IEnumerable<Tier> Asked() =>
        Objectives.Tiers(program).TakeWhile(t => program.Loads.Length == 0 || t.Kind is not (TierKind.Training or TierKind.Goal) && t.Rank == 0);

    double Units(Tier tier) =>
        program.Loads.Length == 0 ? tier == Tier.Training ? UnitsForTraining : DeterministicUnits
        : program.IsTrainingOpen ? UnitsWhereTrainingIsOpen : UnitsWithLoads;

    static string Name(Tier tier) => tier.Kind switch
    {
        TierKind.Obligations => "what rules ask for",
        TierKind.Uncovered => "coverage",
        TierKind.UncoveredOptional => "optional coverage",
        TierKind.UnmetDemands => "demands",
        TierKind.Training => "training",
        TierKind.Goal => ((Goal)tier.Index).ToString().ToLowerInvariant(),
        _ => "the worst excess",
    };
}
