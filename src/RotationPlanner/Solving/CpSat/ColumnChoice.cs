using Google.OrTools.Sat;
using RotationPlanner.Program;
using RotationPlanner.Solving.ColumnGeneration;

namespace RotationPlanner.Solving.CpSat;

/// <summary>The best choice of one column for each person out of those listed.</summary>
static class ColumnChoice
{
    /// <summary>Chooses. The hint is one column for each person that are among those listed, or null.</summary>
    /// <param name="split">The program.</param>
    /// <param name="constraints">The shared constraints, less what people outside add to them.</param>
    /// <param name="columns">Per person: the columns to choose from.</param>
    /// <param name="hint">The columns in hand, or null; need not be among those listed.</param>
    /// <param name="less">Only what costs at most this is of interest.</param>
    /// <param name="settings">Limits.</param>
    /// <param name="cancel">Ends the search early.</param>
    /// <returns>The columns, or null where none were found; and whether nothing listed is better.</returns>
    public static (Column[]? Columns, bool Proved) Best(ColumnSplit split, IReadOnlyList<SharedConstraint> constraints,
        IReadOnlyList<Column>[] columns, Column[]? hint, long? less, SolverSettings settings, CancellationToken cancel)
    {
        var writer = new ModelWriter();
        var sums = new LinearSum[constraints.Count];
        for (var s = 0; s < sums.Length; s++) sums[s] = new LinearSum();
        var cost = new LinearSum();
        var literals = new int[columns.Length][];
        var one = new LinearSum();
        for (var r = 0; r < columns.Length; r++)
        {
            literals[r] = new int[columns[r].Count];
            one.Clear();
            for (var i = 0; i < literals[r].Length; i++)
            {
                var column = columns[r][i];
                var literal = literals[r][i] = writer.NewBoolean(
                    hint is not null && hint[r].Variables.AsSpan().SequenceEqual(column.Variables));
                one.Append(literal, 1);
                cost.Append(literal, column.Cost);
                foreach (var (index, weight) in split.SharedBy(column)) sums[index].Append(literal, weight);
            }
            writer.Post(one, 1, 1);
        }
        for (var s = 0; s < sums.Length; s++)
        {
            var constraint = constraints[s];
            if (constraint.Price == 0) writer.Post(sums[s], constraint.Least, constraint.Most);
            else LinearConstraint.PostMiss(writer, cost, sums[s], constraint.Least, constraint.Most, constraint.Price);
        }
        if (less is { } most) writer.Post(cost, Int128.MinValue, most);
        _ = new ObjectiveSum(writer, cost);
        if (writer.HintFits) writer.WriteHint();
        var response = NativeSolver.Run(writer.Proto, settings, null, cancel);
        if (response.Status == CpSolverStatus.Infeasible)
            return (null, NativeSolver.Run(writer.Proto, settings.Different(), null, cancel).Status == CpSolverStatus.Infeasible);
        if (response.Status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible)) return (null, false);
        var chosen = new Column[columns.Length];
        for (var r = 0; r < columns.Length; r++)
            for (var i = 0; i < literals[r].Length; i++)
                if (response.Solution[literals[r][i]] != 0) chosen[r] = columns[r][i];
        return (chosen, response.Status == CpSolverStatus.Optimal);
    }
}
