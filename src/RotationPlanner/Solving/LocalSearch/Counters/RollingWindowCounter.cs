using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch.Counters;

/// <summary>Counts <see cref="RollingWindowConstraint"/>s, from the few variables that a person holds near by.</summary>
sealed class RollingWindowCounter(SearchState state) : IConstraintCounter
{
    /// <summary>What a variable adds to a window, and on which day.</summary>
    public readonly record struct Entry(int Window, int Day, long Weight);

    readonly ProgramIndex index = state.Index;
    readonly Rows<Entry> entriesOf = state.Index.EntriesOf;
    readonly SeatProgram program = state.Index.Program;
    readonly List<(int Day, long Weight)> entries = [];

    public long CountMisses(int constraint)
    {
        var window = program.Windows[constraint];
        entries.Clear();
        foreach (var v in state.Held[window.Responder].Items)
            foreach (var entry in entriesOf[v])
                if (entry.Window == constraint) entries.Add((entry.Day, entry.Weight));
        return window.CountExcess(entries);
    }

    /// <summary>The first window that a variable of somebody who does not hold it would overfill, or -1.</summary>
    public int FindOverfilled(int v)
    {
        foreach (var entry in entriesOf[v])
            if (Overfills(v, entry)) return entry.Window;
        return -1;
    }

    bool Overfills(int v, Entry entry)
    {
        var constraint = program.Windows[entry.Window];
        entries.Clear();
        long sum = 0;
        foreach (var own in entriesOf[v]) sum += Gather(own, entry, constraint.Length);
        foreach (var held in state.Held[constraint.Responder].Near(index.DayOf[v], index.WindowReaches[entry.Window]))
            foreach (var other in entriesOf[held]) sum += Gather(other, entry, constraint.Length);
        return sum > constraint.Most && constraint.CountExcess(entries) > 0;
    }

    long Gather(Entry other, Entry entry, int length)
    {
        if (other.Window != entry.Window || Math.Abs(other.Day - entry.Day) >= length) return 0;
        entries.Add((other.Day, other.Weight));
        return other.Weight;
    }

    /// <summary>Per variable: its entries.</summary>
    public static Rows<Entry> IndexRows(SeatProgram program)
    {
        var rows = new Rows<Entry>(program.VariableCount);
        foreach (var constraint in program.Windows) rows.Count(constraint.Variables);
        rows.Begin();
        for (var f = 0; f < program.Windows.Length; f++)
        {
            var constraint = program.Windows[f];
            for (var i = 0; i < constraint.Variables.Length; i++)
                rows.Add(constraint.Variables[i], new Entry(f, constraint.Days[i], constraint.Weights[i]));
        }
        return rows.Done();
    }
}
