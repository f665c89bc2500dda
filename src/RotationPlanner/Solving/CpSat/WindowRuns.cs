namespace RotationPlanner.Solving.CpSat;

/// <summary>Expands a rolling window into inequalities.</summary>
static class WindowRuns
{
    public static void Post(SeatModel model, WindowForm form, int when = Lit.True)
    {
        var entries = form.OncePerDay ? OncePerDay(model, form) : Plain(model, form);
        foreach (var (start, end) in WindowStretches.Of([.. entries.Select(e => e.Day)], form.Length))
        {
            var sum = model.EmptySum();
            for (var i = start; i < end; i++) sum.Add(entries[i].Literal, entries[i].Weight);
            model.Writer.Post(sum, long.MinValue, form.Most, form.Label, when);
        }
    }

    readonly record struct Entry(int Day, int Literal, long Weight);

    static List<Entry> Plain(SeatModel model, WindowForm form)
    {
        var entries = new List<Entry>(form.Variables.Length);
        for (var i = 0; i < form.Variables.Length; i++) Include(entries, form.Days[i], model.Variable(form.Variables[i]), form.Weights[i]);
        return entries;
    }

    // The largest weight among a day's true entries is a sum of steps: each weight above the next lower one counts its difference when any entry at
    // least that heavy is true.
    static List<Entry> OncePerDay(SeatModel model, WindowForm form)
    {
        var entries = new List<Entry>();
        for (int start = 0, end; start < form.Variables.Length; start = end)
        {
            for (end = start + 1; end < form.Variables.Length && form.Days[end] == form.Days[start];) end++;
            var order = Enumerable.Range(start, end - start).OrderByDescending(i => form.Weights[i]).ToArray();
            for (var i = 0; i < order.Length; i++)
            {
                var (weight, next) = (form.Weights[order[i]], i + 1 < order.Length ? form.Weights[order[i + 1]] : 0);
                if (weight == next) continue;
                Include(entries, form.Days[start], model.Any(order.Take(i + 1).Select(o => form.Variables[o])), weight - next);
            }
        }
        return entries;
    }

    static void Include(List<Entry> entries, int day, int literal, long weight)
    {
        if (literal != Lit.False && weight > 0) entries.Add(new Entry(day, literal, weight));
    }
}
