using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// Asks CP-SAT, tier after tier: is there anything better while all earlier tiers are held? Takes over what it finds,
/// remembers what it proves. A model of a large program takes longer than it tells.
/// </summary>
/// <param name="name">What the table calls it.</param>
sealed class LexicographicProof(string name) : IPhase
{
    // A climb is rarely proved best within seconds, and the tiers after it are waiting.
    const double TrainingPart = 0.3;
    const double UnitsForTraining = 0.5, UnitsWhereTrainingIsOpen = 0.1;

    public string Name => name;

    public void Run(SearchContext context)
    {
        if (context.Program.IsLarge) return;
        var (state, bounds) = (context.State, context.Bounds);
        var exact = new Exact(context);
        var holds = new List<Hold>();
        foreach (var tier in Asked(context))
        {
            if (!bounds.IsMet(tier, state))
            {
                if (context.IsOver) return;
                context.Report.Bound = bounds.Of(Tier.Load(0, 0), state);
                context.Report.Tell($"proving {NameOf(tier)}", state, force: true);
                var limit = tier.Kind == TierKind.Training ? TrainingPart * context.Left() : context.Left();
                var (better, answer) = exact.Improve(state, tier, holds, limit, UnitsOf(tier, context));
                bounds.Raise(tier, answer, holds);
                if (better) Descent.Polish(context);
            }
            holds.Add(new Hold(tier, Exact.ValueOf(tier, state)));
        }
    }

    // How early trainees climb is rarely proved within the time of a search; a local search sees what a seat more does
    // for them.
    static IEnumerable<Tier> Asked(SearchContext context) => Objectives.Tiers(context.Program)
        .TakeWhile(t => !context.HasLoads || (t.Kind is not (TierKind.Training or TierKind.Goal) && t.Rank == 0));

    static double UnitsOf(Tier tier, SearchContext context) =>
        tier == Tier.Training ? UnitsForTraining
        : context.HasLoads && context.Program.IsTrainingOpen ? UnitsWhereTrainingIsOpen : context.Share.Units;

    static string NameOf(Tier tier) => tier.Kind switch
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
