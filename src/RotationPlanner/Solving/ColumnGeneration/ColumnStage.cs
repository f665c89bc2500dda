using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// For programs whose rules bind people one by one, and whose plan is judged by sums over people: columns, as in branch
/// and price. People take their best columns in turn for a first plan; relaxation for the bound, a dive, then
/// neighbourhoods of people; where few columns are left that a better plan could have, the choice among them is the
/// proof. Where all columns are too many, some are enough for plans, and nothing is bounded.
/// </summary>
sealed class ColumnStage(SeatProgram program, SearchLimits limits, TierBounds bounds, ProgressReport report, Effort effort)
{
    const int FewStates = 10_000_000;
    const double ListingPart = 0.2, MissedPart = 0.5;

    /// <summary>
    /// Whether demands came up that no columns were found to meet: of one person, who has columns that miss little, or
    /// of several together.
    /// </summary>
    public bool MissesDemands { get; private set; }

    /// <summary>
    /// Works until time is up. False where the program is not of this kind or demands stay unmet: then others have to
    /// go on.
    /// </summary>
    public bool Run(SearchState state, Random random, Func<TimeSpan> given)
    {
        if (ColumnSplit.Of(program) is not { } split) return false;
        var kept = TimeSpan.Zero;
        report.Tell("listing lines", state, force: true);
        // A plan is wanted soon, of whatever columns there are by then.
        if ((DecisionDiagrams.All(split, IsOver, FewStates) ?? DecisionDiagrams.Some(split, IsOver)) is not { } lists) return false;
        var columns = new ColumnRun(state, new ColumnPlan(split, lists.People), lists, random, Left, limits, bounds, report, effort);
        columns.Begin();
        MissesDemands = split.IsSoftened.Contains(true) || columns.Plan.MissesHard;
        // What cannot be met is for other engines to prove.
        if (MissesDemands) kept = MissedPart * given();
        if (!lists.AreComplete)
        {
            var until = limits.IsCounted ? TimeSpan.Zero : (1 - ListingPart) * Left();
            if (DecisionDiagrams.All(split, () => Left() <= until) is { } all)
            {
                columns = new ColumnRun(state, columns.Plan.With(all.People), all, random, Left, limits, bounds, report, effort);
                columns.Again();
            }
        }
        return columns.Finish() && !MissesDemands;

        TimeSpan Left() => effort.IsOver ? TimeSpan.Zero : given() - kept;

        bool IsOver() => Left() <= TimeSpan.Zero;
    }
}
