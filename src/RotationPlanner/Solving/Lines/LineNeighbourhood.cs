using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Solving.Lines;

/// <summary>
/// Some people's lines anew, all of them at once, while everybody else's stay: the relaxation of this smaller program tells at once when nothing better can be had;
/// otherwise a dive makes a plan of it, and the lines that came up are chosen among.
/// </summary>
sealed class LineNeighbourhood(LineSplit split, LineDiagram[] diagrams, List<Line>[] pool, SolverSettings settings, CancellationToken cancel)
{
    const int Rounds = 60, DiveRounds = 6, PoolPerPerson = 150;

    /// <summary>How a step ended.</summary>
    public enum Result { Better, Proved, Nothing }

    public Result Improve(LinePlan plan, int[] people, TimeSpan limit)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var forms = plan.Left(people);
        using var relaxation = new LineRelaxation(split, [.. people.Select(r => diagrams[r])], forms, cancel);
        var before = plan.Cost;
        long outside = before - CostOf(people.Select(r => plan.Lines[r]), forms);
        for (var i = 0; i < people.Length; i++)
        {
            relaxation.Add(i, plan.Lines[people[i]]);
            foreach (var line in Enumerable.Reverse(pool[people[i]]).Take(PoolPerPerson)) relaxation.Add(i, line);
        }
        relaxation.Converge(new bool[people.Length], Rounds, Left, IsProved);
        if (IsProved()) return Result.Proved;
        var better = TakeOver(new LineDive(relaxation, people.Length).Run(DiveRounds, atOnce: 1, Left));
        var known = relaxation.Master.Columns.ToLookup(c => c.Person, c => c.Line);
        for (var i = 0; i < people.Length; i++)
            foreach (var line in known[i])
                if (!pool[people[i]].Exists(l => l.Variables.AsSpan().SequenceEqual(line.Variables))) pool[people[i]].Add(line);
        if (Left() > TimeSpan.Zero && plan.Cost > outside + relaxation.Bound / LineRelaxation.Scale)
            better |= TakeOver(LineChoice.Best(split, forms, [.. people.Select((_, i) => known[i].ToList())], [.. people.Select(r => plan.Lines[r])], plan.Cost - outside,
                settings with { Limit = settings.DeterministicLimit is null ? Left() : null }, cancel).Lines);
        return better ? Result.Better : Result.Nothing;

        TimeSpan Left() => cancel.IsCancellationRequested ? TimeSpan.Zero : limit - clock.Elapsed;

        bool IsProved() => relaxation.Bound is { } bound && outside * LineRelaxation.Scale + bound > (plan.Cost - 1) * LineRelaxation.Scale;

        bool TakeOver(Line?[]? found)
        {
            if (found is null) return false;
            var (cost, old) = (plan.Cost, people.Select(r => plan.Lines[r]).ToArray());
            for (var i = 0; i < people.Length; i++) plan.Set(people[i], found[i] ?? old[i]);
            if (plan.Cost < cost) return true;
            if (plan.Cost == cost) return false;
            for (var i = 0; i < people.Length; i++) plan.Set(people[i], old[i]);
            return false;
        }
    }

    long CostOf(IEnumerable<Line> lines, IReadOnlyList<SharedForm> forms)
    {
        var sums = new long[forms.Count];
        long cost = 0;
        foreach (var line in lines)
        {
            cost += line.Cost;
            foreach (var (form, weight) in split.SharedBy(line)) sums[form] += weight;
        }
        for (var s = 0; s < sums.Length; s++) cost += forms[s].Price * LinearMisses.Miss(forms[s].Least, sums[s], forms[s].Most);
        return cost;
    }
}
