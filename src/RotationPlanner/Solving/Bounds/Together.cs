using RotationPlanner.Program;

namespace RotationPlanner.Solving.Bounds;

/// <summary>
/// Whether one person can hold choices together, as far as their time tells: what may not overlap, rolling windows, and
/// what is fixed already.
/// </summary>
sealed class Together
{
    readonly record struct Stay(int Constraint, long Start, long End);
    readonly record struct Entry(int Window, int Day, long Weight);

    readonly SeatProgram program;
    readonly List<Stay>[] stays;
    readonly List<Entry>[] entries;
    readonly List<int>[] given;
    // Per variable: from the first begin of a stay to the last end.
    readonly (long From, long To)[] reach;

    public Together(SeatProgram program)
    {
        this.program = program;
        stays = [.. Enumerable.Range(0, program.VariableCount).Select(_ => new List<Stay>())];
        entries = [.. Enumerable.Range(0, program.VariableCount).Select(_ => new List<Entry>())];
        given = [.. Enumerable.Range(0, program.ResponderCount).Select(_ => new List<int>())];
        for (var f = 0; f < program.NoOverlaps.Length; f++)
            for (var i = 0; i < program.NoOverlaps[f].Variables.Length; i++)
                stays[program.NoOverlaps[f].Variables[i]].Add(
                    new Stay(f, program.NoOverlaps[f].Starts[i], program.NoOverlaps[f].Ends[i]));
        for (var f = 0; f < program.Windows.Length; f++)
            for (var i = 0; i < program.Windows[f].Variables.Length; i++)
                entries[program.Windows[f].Variables[i]].Add(
                    new Entry(f, program.Windows[f].Days[i], program.Windows[f].Weights[i]));
        reach = [.. stays.Select(own => own.Count == 0 ? (0, 0) : (own.Min(s => s.Start), own.Max(s => s.End)))];
        for (var v = 0; v < program.VariableCount; v++)
            if (program.Fixed[v] == 1) given[program.VariableResponder[v]].Add(v);
    }

    /// <summary>
    /// Whether a choice fits beside others of the same person, which fit beside each other, and what is fixed.
    /// </summary>
    public bool Fits(int variable, IReadOnlyList<int> chosen)
    {
        var fixedOnes = given[program.VariableResponder[variable]];
        if (chosen.Count == 0 && fixedOnes.Count == 0) return true;
        return !Overlaps(variable, fixedOnes) && !Overlaps(variable, chosen)
            && KeepsWindows(variable, chosen);
    }

    /// <summary>As above, of choices of which each two fit together: whether rolling windows allow all of them.</summary>
    public bool KeepsWindows(int variable, IReadOnlyList<int> chosen)
    {
        var fixedOnes = given[program.VariableResponder[variable]];
        foreach (var entry in entries[variable])
            if (!Keeps(entry.Window, variable, chosen, fixedOnes)) return false;
        return true;
    }

    bool Overlaps(int variable, IReadOnlyList<int> others)
    {
        for (var i = 0; i < others.Count; i++)
        {
            // Most are far from each other.
            if (reach[variable].From >= reach[others[i]].To || reach[others[i]].From >= reach[variable].To) continue;
            foreach (var mine in stays[variable])
                foreach (var theirs in stays[others[i]])
                    if (mine.Constraint == theirs.Constraint && mine.Start < theirs.End && theirs.Start < mine.End)
                        return true;
        }
        return false;
    }

    bool Keeps(int window, int variable, IReadOnlyList<int> chosen, IReadOnlyList<int> fixedOnes)
    {
        var constraint = program.Windows[window];
        // Where several entries of a day count as one, counting is another matter.
        if (constraint.OncePerDay) return true;
        // Few choices never reach a limit, wherever they are.
        if (Sum(window, variable) + Sum(window, chosen) + Sum(window, fixedOnes) <= constraint.Most) return true;
        List<(int Day, long Weight)> days = [.. Of(window, variable), .. chosen.SelectMany(v => Of(window, v)),
            .. fixedOnes.SelectMany(v => Of(window, v))];
        foreach (var (from, _) in days)
        {
            var sum = 0L;
            foreach (var (day, weight) in days)
                if (day >= from && day < from + constraint.Length) sum += weight;
            if (sum > constraint.Most) return false;
        }
        return true;
    }

    /// <summary>All that could count: what lessens a sum is left out.</summary>
    long Sum(int window, int variable)
    {
        var sum = 0L;
        foreach (var entry in entries[variable])
            if (entry.Window == window) sum += Math.Max(0, entry.Weight);
        return sum;
    }

    long Sum(int window, IReadOnlyList<int> variables)
    {
        var sum = 0L;
        for (var i = 0; i < variables.Count; i++) sum += Sum(window, variables[i]);
        return sum;
    }

    IEnumerable<(int Day, long Weight)> Of(int window, int variable) =>
        entries[variable].Where(e => e.Window == window).Select(e => (e.Day, e.Weight));
}
