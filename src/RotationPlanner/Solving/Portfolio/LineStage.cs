using RotationPlanner.Solving.Lines;
using RotationPlanner.Solving.Search;

namespace RotationPlanner.Solving.Portfolio;

/// <summary>
/// For programs whose rules bind people one by one, and whose plan is judged by sums over people: columns, as in branch and price. People take their best
/// lines in turn for a first plan; relaxation for the bound, a dive, then neighbourhoods of people; where few lines are left that a better plan could have, the choice
/// among them is the proof. Where all lines are too many, some are enough for plans, and nothing is bounded.
/// </summary>
sealed class LineStage(SeatProgram program, PlanOptions options, TierBounds bounds, ProgressReport report, Effort effort)
{
    const int FewStates = 10_000_000;
    const double ListingPart = 0.2, MissedPart = 0.5;

    /// <summary>Whether demands came up that no lines were found to meet: of one person, who has lines that miss little, or of several together.</summary>
    public bool MissesDemands { get; private set; }

    /// <summary>Works until time is up. False where the program is not of this kind or demands stay unmet: then others have to go on.</summary>
    public bool Run(SearchState state, Random random, Func<TimeSpan> given)
    {
        if (LineSplit.Of(program) is not { } split) return false;
        var kept = TimeSpan.Zero;
        report.Tell("listing lines", state, force: true);
        // A plan is wanted soon, of whatever lines there are by then.
        if ((LineDiagrams.All(split, IsOver, FewStates) ?? LineDiagrams.Some(split, IsOver)) is not { } lists) return false;
        var lines = new LineRun(state, new LinePlan(split, lists.People), lists, random, Left, options, bounds, report, effort);
        lines.Begin();
        MissesDemands = split.IsSoftened.Contains(true) || lines.Plan.MissesHard;
        // What cannot be met is for other engines to prove.
        if (MissesDemands) kept = MissedPart * given();
        if (!lists.AreComplete)
        {
            var until = options.IsCounted ? TimeSpan.Zero : (1 - ListingPart) * Left();
            if (LineDiagrams.All(split, () => Left() <= until) is { } all)
            {
                lines = new LineRun(state, lines.Plan.With(all.People), all, random, Left, options, bounds, report, effort);
                lines.Again();
            }
        }
        return lines.Finish() && !MissesDemands;

        TimeSpan Left() => effort.IsOver ? TimeSpan.Zero : given() - kept;

        bool IsOver() => Left() <= TimeSpan.Zero;
    }
}
