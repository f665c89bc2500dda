using RotationPlanner.Program;

namespace RotationPlanner.Solving.CpSat;

/// <summary>Expands a rolling window into inequalities.</summary>
static class WindowRuns
{
    public static void Post(SeatModel model, RollingWindowConstraint constraint, int when = Lit.True)
    {
        var entries = constraint.OncePerDay ? OncePerDay(model, constraint) : Plain(model, constraint);
        foreach (var (start, end) in WindowStretches.Of([.. entries.Select(e => e.Day)], constraint.Length))
        {
            var sum = model.EmptySum();
            for (var i = start; i < end; i++) sum.Add(entries[i].Literal, entries[i].Weight);
            model.Writer.Post(sum, long.MinValue, constraint.Most, constraint.Label, when);
        }
    }

    readonly record struct Entry(int Day, int Literal, long Weight);

    static List<Entry> Plain(SeatModel model, RollingWindowConstraint constraint)
    {
        var entries = new List<Entry>(constraint.Variables.Length);
        for (var i = 0; i < constraint.Variables.Length; i++) Include(entries, constraint.Days[i], model.Variable(constraint.Variables[i]), constraint.Weights[i]);
        return entries;
    }

    // The largest weight among a day's true entries is a sum of steps: each weight above the next lower one counts its
    // difference when any entry at least that heavy is true.
    static List<Entry> OncePerDay(SeatModel model, RollingWindowConstraint constraint)
    {
        var entries = new List<Entry>();
        for (int start = 0, end; start < constraint.Variables.Length; start = end)
        {
            for (end = start + 1; end < constraint.Variables.Length && constraint.Days[end] == constraint.Days[start];) end++;
            var order = Enumerable.Range(start, end - start).OrderByDescending(i => constraint.Weights[i]).ToArray();
            for (var i = 0; i < order.Length; i++)
            {
                var (weight, next) = (constraint.Weights[order[i]], i + 1 < order.Length ? constraint.Weights[order[i + 1]] : 0);
                if (weight == next) continue;
                Include(entries, constraint.Days[start], model.Any(order.Take(i + 1).Select(o => constraint.Variables[o])), weight - next);
            }
        }
        return entries;
    }

    static void Include(List<Entry> entries, int day, int literal, long weight)
    {
        if (literal != Lit.False && weight > 0) entries.Add(new Entry(day, literal, weight));
    }
}
