using RotationPlanner.Program;
using RotationPlanner.Solving.ColumnGeneration;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Solving.LargeNeighbourhoodSearch;

/// <summary>
/// Some people's columns anew, all of them at once, while everybody else's stay: the relaxation of this smaller program
/// tells at once when nothing better can be had; otherwise a dive makes a plan of it, and the columns that came up are
/// chosen among.
/// </summary>
sealed class ColumnNeighbourhood(ColumnSplit split, DecisionDiagram[] diagrams, List<Column>[] pool,
    SolverSettings settings, CancellationToken cancel)
{
    const int Rounds = 60, DiveRounds = 6, PoolPerPerson = 150;

    /// <summary>How a step ended.</summary>
    public enum Result { Better, Proved, Nothing }

    public Result Improve(ColumnPlan plan, int[] people, TimeSpan limit)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var constraints = plan.Left(people);
        using var relaxation = new ColumnRelaxation(split, [.. people.Select(r => diagrams[r])], constraints, cancel);
        var before = plan.Cost;
        long outside = before - CostOf(people.Select(r => plan.Columns[r]), constraints);
        for (var i = 0; i < people.Length; i++)
        {
            relaxation.Add(i, plan.Columns[people[i]]);
            foreach (var column in Enumerable.Reverse(pool[people[i]]).Take(PoolPerPerson)) relaxation.Add(i, column);
        }
        relaxation.Converge(new bool[people.Length], Rounds, Left, IsProved);
        if (IsProved()) return Result.Proved;
        var better = TakeOver(new ColumnDive(relaxation, people.Length).Run(DiveRounds, atOnce: 1, Left));
        var known = relaxation.Master.Columns.ToLookup(c => c.Person, c => c.Column);
        for (var i = 0; i < people.Length; i++)
            foreach (var column in known[i])
                if (!pool[people[i]].Exists(l => l.Variables.AsSpan().SequenceEqual(column.Variables)))
                    pool[people[i]].Add(column);
        if (Left() > TimeSpan.Zero && plan.Cost > outside + relaxation.Bound / ColumnRelaxation.Scale)
            better |= TakeOver(ColumnChoice.Best(split, constraints, [.. people.Select((_, i) => known[i].ToList())], [.. people.Select(r => plan.Columns[r])], plan.Cost - outside,
                settings with { Limit = settings.DeterministicLimit is null ? Left() : null }, cancel).Columns);
        return better ? Result.Better : Result.Nothing;

        TimeSpan Left() => cancel.IsCancellationRequested ? TimeSpan.Zero : limit - clock.Elapsed;

        bool IsProved() =>
            relaxation.Bound is { } bound && outside * ColumnRelaxation.Scale
                + bound > (plan.Cost - 1) * ColumnRelaxation.Scale;

        bool TakeOver(Column?[]? found)
        {
            if (found is null) return false;
            var (cost, old) = (plan.Cost, people.Select(r => plan.Columns[r]).ToArray());
            for (var i = 0; i < people.Length; i++) plan.Set(people[i], found[i] ?? old[i]);
            if (plan.Cost < cost) return true;
            if (plan.Cost == cost) return false;
            for (var i = 0; i < people.Length; i++) plan.Set(people[i], old[i]);
            return false;
        }
    }

    long CostOf(IEnumerable<Column> columns, IReadOnlyList<SharedConstraint> constraints)
    {
        var sums = new long[constraints.Count];
        long cost = 0;
        foreach (var column in columns)
        {
            cost += column.Cost;
            foreach (var (constraint, weight) in split.SharedBy(column)) sums[constraint] += weight;
        }
        for (var s = 0; s < sums.Length; s++)
            cost += constraints[s].Price * LinearConstraint.Miss(constraints[s].Least, sums[s], constraints[s].Most);
        return cost;
    }
}
