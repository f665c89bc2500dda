using Google.OrTools.Sat;
using RotationPlanner.Solving.Lines;

namespace RotationPlanner.Solving.CpSat;

/// <summary>The best choice of one line for each person out of those listed.</summary>
static class LineChoice
{
    /// <summary>Chooses. The hint is one line for each person that are among those listed, or null.</summary>
    /// <param name="split">The program.</param>
    /// <param name="forms">The shared forms, less what people outside add to them.</param>
    /// <param name="lines">Per person: the lines to choose from.</param>
    /// <param name="hint">The lines in hand, or null; need not be among those listed.</param>
    /// <param name="less">Only what costs at most this is of interest.</param>
    /// <param name="settings">Limits.</param>
    /// <param name="cancel">Ends the search early.</param>
    /// <returns>The lines, or null where none were found; and whether nothing listed is better.</returns>
    public static (Line[]? Lines, bool Proved) Best(LineSplit split, IReadOnlyList<SharedForm> forms, IReadOnlyList<Line>[] lines, Line[]? hint, long? less, SolverSettings settings, CancellationToken cancel)
    {
        var writer = new ModelWriter();
        var sums = new LinearSum[forms.Count];
        for (var s = 0; s < sums.Length; s++) sums[s] = new LinearSum();
        var cost = new LinearSum();
        var literals = new int[lines.Length][];
        var one = new LinearSum();
        for (var r = 0; r < lines.Length; r++)
        {
            literals[r] = new int[lines[r].Count];
            one.Clear();
            for (var i = 0; i < literals[r].Length; i++)
            {
                var line = lines[r][i];
                var literal = literals[r][i] = writer.NewBoolean(hint is not null && hint[r].Variables.AsSpan().SequenceEqual(line.Variables));
                one.Append(literal, 1);
                cost.Append(literal, line.Cost);
                foreach (var (index, weight) in split.SharedBy(line)) sums[index].Append(literal, weight);
            }
            writer.Post(one, 1, 1);
        }
        for (var s = 0; s < sums.Length; s++)
        {
            var form = forms[s];
            if (form.Price == 0) writer.Post(sums[s], form.Least, form.Most);
            else Misses.Add(writer, cost, sums[s], form.Least, form.Most, form.Price);
        }
        if (less is { } most) writer.Post(cost, Int128.MinValue, most);
        _ = new ObjectiveSum(writer, cost);
        if (writer.HintFits) writer.WriteHint();
        var response = NativeSolver.Run(writer.Proto, settings, null, cancel);
        if (response.Status == CpSolverStatus.Infeasible)
            return (null, NativeSolver.Run(writer.Proto, settings.Different(), null, cancel).Status == CpSolverStatus.Infeasible);
        if (response.Status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible)) return (null, false);
        var chosen = new Line[lines.Length];
        for (var r = 0; r < lines.Length; r++)
            for (var i = 0; i < literals[r].Length; i++)
                if (response.Solution[literals[r][i]] != 0) chosen[r] = lines[r][i];
        return (chosen, response.Status == CpSolverStatus.Optimal);
    }
}
