using RotationPlanner.Fairness.Sharing;
using RotationPlanner.Solving;

namespace RotationPlanner.Fairness.Bounds;

/// <summary>Upper bounds on the worth a person's time allows: variables that may not overlap, and rolling windows. Worth is by variable, 0 for fixed ones.</summary>
sealed class TimeLimit
{
    readonly SeatProgram program;
    readonly long[] worth;
    readonly int[] seenIn;
    readonly int[] spanOf;
    int formNumber;

    TimeLimit(SeatProgram program, long[] worth)
    {
        (this.program, this.worth) = (program, worth);
        (seenIn, spanOf) = (new int[worth.Length], new int[worth.Length]);
    }

    /// <summary>The bound of each responder. Each form bounds alone, so the smallest bound counts.</summary>
    public static long[] Of(SeatProgram program, long[] worth)
    {
        var time = new TimeLimit(program, worth);
        var all = new long[program.ResponderCount];
        for (var v = 0; v < worth.Length; v++) all[program.VariableResponder[v]] += worth[v];
        var most = (long[])all.Clone();
        foreach (var form in program.Aparts)
            most[form.Responder] = Math.Min(most[form.Responder], all[form.Responder] - time.Inside(form.Variables) + time.Apart(form));
        foreach (var form in program.Windows.Where(w => !w.OncePerDay))
            most[form.Responder] = Math.Min(most[form.Responder], all[form.Responder] - time.Inside(form.Variables) + time.Window(form));
        return most;
    }

    long Inside(int[] variables)
    {
        formNumber++;
        return variables.Sum(v => FirstTime(v) ? worth[v] : 0);
    }

    bool FirstTime(int variable)
    {
        var first = seenIn[variable] != formNumber;
        seenIn[variable] = formNumber;
        return first;
    }

    long Apart(ApartForm form)
    {
        formNumber++;
        var spans = new List<WeightedSpan>(form.Variables.Length);
        for (var i = 0; i < form.Variables.Length; i++)
        {
            var variable = form.Variables[i];
            if (worth[variable] == 0) continue;
            if (FirstTime(variable))
            {
                spanOf[variable] = spans.Count;
                spans.Add(new WeightedSpan(form.Starts[i], form.Ends[i], worth[variable]));
                continue;
            }
            // Entries of one variable that touch are one span; of others the first is enough for a bound. Entries come in order of start.
            var span = spans[spanOf[variable]];
            if (form.Starts[i] <= span.End) spans[spanOf[variable]] = span with { End = Math.Max(span.End, form.Ends[i]) };
        }
        return Intervals.HeaviestApart(spans);
    }

    /// <summary>Windows laid end to end: each holds at most its limit, less what is fixed in it, filled with the best worth per weight.</summary>
    long Window(WindowForm form)
    {
        formNumber++;
        var total = 0L;
        for (var i = 0; i < form.Variables.Length;)
        {
            var (from, room, entries) = (form.Days[i], form.Most, new Dictionary<(long Weight, long Worth), int>());
            for (; i < form.Variables.Length && form.Days[i] < from + form.Length; i++)
            {
                var variable = form.Variables[i];
                if (program.Fixed[variable] == 1) room -= form.Weights[i];
                else if (worth[variable] > 0 && FirstTime(variable))
                {
                    var kind = (form.Weights[i], worth[variable]);
                    entries[kind] = entries.GetValueOrDefault(kind) + 1;
                }
            }
            total += new Carrier(entries.Select(e => new Item(e.Key.Weight, e.Key.Worth, e.Value)), 0, worthIsCredit: false).Most(room);
        }
        return total;
    }
}
