namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// For programs whose rules bind people one by one, and whose plan is judged by sums over people: columns, as in branch
/// and price. People take their best columns in turn for a first plan; relaxation for the bound, a dive, then
/// neighbourhoods of people; where few columns are left that a better plan could have, the choice among them is the
/// proof. Where all columns are too many, some are enough for plans, and nothing is bounded. Other programs, and
/// demands that no columns meet, are left to the phases after it.
/// </summary>
sealed class Columns : IPhase
{
    // More states than this take longer to list than a first plan may be waited for.
    const int FewStates = 10_000_000;
    // The last of the time is for what the plan has; where demands are missed, others need a half of it.
    const double ListingPart = 0.2, MissedPart = 0.5;

    public string Name => "column generation";

    public void Run(SearchContext context)
    {
        if (ColumnSplit.Of(context.Program) is not { } split) return;
        var kept = TimeSpan.Zero;
        context.Report.Tell("listing lines", context.State, force: true);
        // A plan is wanted soon, of whatever columns there are by then.
        var lists = DecisionDiagrams.All(split, IsOver, FewStates) ?? DecisionDiagrams.Some(split, IsOver);
        if (lists is null) return;
        var columns = new ColumnRun(context, new ColumnPlan(split, lists.People), lists, Left);
        columns.Begin();
        var missesDemands = split.IsSoftened.Contains(true) || columns.Plan.MissesHard;
        // What cannot be met is for other engines to prove.
        if (missesDemands) kept = MissedPart * context.Left();
        if (!lists.AreComplete)
        {
            var until = context.Limits.IsCounted ? TimeSpan.Zero : (1 - ListingPart) * Left();
            if (DecisionDiagrams.All(split, () => Left() <= until) is { } all)
            {
                columns = new ColumnRun(context, columns.Plan.With(all.People), all, Left);
                columns.Again();
            }
        }
        var isDone = columns.Finish();
        context.IsSettled = isDone && !missesDemands;
        context.IsImpossible |= missesDemands;

        TimeSpan Left() => context.Effort.IsOver ? TimeSpan.Zero : context.Left() - kept;

        bool IsOver() => Left() <= TimeSpan.Zero;
    }
}
