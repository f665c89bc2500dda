using RotationPlanner.Fairness.Sharing;
using RotationPlanner.Solving;

namespace RotationPlanner.Fairness.Bounds;

/// <summary>Upper bounds on the worth a person's time allows: variables that may not overlap, and rolling windows.</summary>
sealed class TimeLimit(SeatProgram program)
{
    readonly ILookup<int, ApartForm> aparts = program.Aparts.ToLookup(f => f.Responder);
    readonly ILookup<int, WindowForm> windows = program.Windows.Where(w => !w.OncePerDay).ToLookup(f => f.Responder);

    /// <summary>Worth is by free variable of the person. Each form bounds alone, so the smallest bound counts.</summary>
    public long Of(int person, Dictionary<int, long> worth)
    {
        var most = worth.Values.Sum();
        foreach (var form in aparts[person]) most = Math.Min(most, Outside(worth, form.Variables) + Apart(form, worth));
        foreach (var form in windows[person]) most = Math.Min(most, Outside(worth, form.Variables) + Window(form, worth));
        return most;
    }

    static long Outside(Dictionary<int, long> worth, int[] inside) =>
        worth.Values.Sum() - inside.Distinct().Sum(v => worth.GetValueOrDefault(v));

    static long Apart(ApartForm form, Dictionary<int, long> worth)
    {
        var spans = new Dictionary<int, (long Start, long End)>();
        for (var i = 0; i < form.Variables.Length; i++)
        {
            if (!worth.ContainsKey(form.Variables[i])) continue;
            var (start, end) = (form.Starts[i], form.Ends[i]);
            if (!spans.TryGetValue(form.Variables[i], out var span)) spans[form.Variables[i]] = (start, end);
            // Entries of one variable that touch are one span; of others the first is enough for a bound.
            else if (start <= span.End && end >= span.Start) spans[form.Variables[i]] = (Math.Min(start, span.Start), Math.Max(end, span.End));
        }
        return Intervals.HeaviestApart([.. spans.Select(s => new WeightedSpan(s.Value.Start, s.Value.End, worth[s.Key])).OrderBy(s => s.Start)]);
    }

    /// <summary>Windows laid end to end: each holds at most its limit, less what is fixed in it, filled with the best worth per weight.</summary>
    long Window(WindowForm form, Dictionary<int, long> worth)
    {
        var seen = new HashSet<int>();
        var blocks = new SortedDictionary<int, (long Room, List<(long Weight, long Worth)> Entries)>();
        for (var i = 0; i < form.Variables.Length; i++)
        {
            var variable = form.Variables[i];
            var number = (int)Math.Floor((double)form.Days[i] / form.Length);
            var block = blocks.GetValueOrDefault(number, (form.Most, []));
            if (program.Fixed[variable] == 1) block.Room -= form.Weights[i];
            else if (worth.TryGetValue(variable, out var value) && seen.Add(variable)) block.Entries.Add((form.Weights[i], value));
            blocks[number] = block;
        }
        return blocks.Values.Sum(b => new Carrier(b.Entries.Select(e => new Item(e.Weight, e.Worth)), 0, worthIsCredit: false).Most(b.Room));
    }
}
