using System.Runtime.InteropServices;
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
    readonly List<WeightedSpan> spans = [];
    readonly Kinds kinds = new();
    int formNumber;

    TimeLimit(SeatProgram program, long[] worth)
    {
        (this.program, this.worth) = (program, worth);
        (seenIn, spanOf) = (new int[worth.Length], new int[worth.Length]);
    }

    /// <summary>The bound of each responder. Each form bounds alone, so the smallest bound counts.</summary>
    public static long[] Of(SeatProgram program, long[] worth, CancellationToken cancel = default)
    {
        var time = new TimeLimit(program, worth);
        var all = new long[program.ResponderCount];
        for (var v = 0; v < worth.Length; v++) all[program.VariableResponder[v]] += worth[v];
        var most = (long[])all.Clone();
        foreach (var form in program.Aparts)
        {
            cancel.ThrowIfCancellationRequested();
            most[form.Responder] = Math.Min(most[form.Responder], all[form.Responder] + time.Apart(form));
        }
        foreach (var form in program.Windows.Where(w => !w.OncePerDay))
        {
            cancel.ThrowIfCancellationRequested();
            most[form.Responder] = Math.Min(most[form.Responder], all[form.Responder] - time.Inside(form.Variables) + time.Window(form));
        }
        return most;
    }

    long Inside(int[] variables)
    {
        formNumber++;
        var sum = 0L;
        foreach (var v in variables)
            if (FirstTime(v)) sum += worth[v];
        return sum;
    }

    bool FirstTime(int variable)
    {
        var first = seenIn[variable] != formNumber;
        seenIn[variable] = formNumber;
        return first;
    }

    /// <summary>How much less than all that is in a form can be carried of it: never above zero.</summary>
    long Apart(ApartForm form)
    {
        formNumber++;
        spans.Clear();
        var inside = 0L;
        var isPlain = IsIncreasing(form.Variables);
        for (var i = 0; i < form.Variables.Length; i++)
        {
            var variable = form.Variables[i];
            var value = worth[variable];
            if (value == 0) continue;
            if (isPlain || FirstTime(variable))
            {
                inside += value;
                if (!isPlain) spanOf[variable] = spans.Count;
                spans.Add(new WeightedSpan(form.Starts[i], form.Ends[i], value));
                continue;
            }
            // Entries of one variable that touch are one span; of others the first is enough for a bound. Entries come in order of start.
            var span = spans[spanOf[variable]];
            if (form.Starts[i] <= span.End) spans[spanOf[variable]] = span with { End = Math.Max(span.End, form.Ends[i]) };
        }
        return Intervals.HeaviestApart(CollectionsMarshal.AsSpan(spans)) - inside;
    }

    /// <summary>No variable is in such a list twice.</summary>
    static bool IsIncreasing(int[] variables)
    {
        for (var i = 1; i < variables.Length; i++)
            if (variables[i] <= variables[i - 1]) return false;
        return true;
    }

    /// <summary>Windows laid end to end: each holds at most its limit, less what is fixed in it, filled with the best worth per weight.</summary>
    long Window(WindowForm form)
    {
        formNumber++;
        var total = 0L;
        for (var i = 0; i < form.Variables.Length;)
        {
            var (from, room) = (form.Days[i], form.Most);
            kinds.Clear();
            for (; i < form.Variables.Length && form.Days[i] < from + form.Length; i++)
            {
                var variable = form.Variables[i];
                if (program.Fixed[variable] == 1) room -= form.Weights[i];
                else if (worth[variable] > 0 && FirstTime(variable)) kinds.Add(form.Weights[i], worth[variable]);
            }
            total += new Carrier(kinds.Items, 0, worthIsCredit: false).Most(room);
        }
        return total;
    }
}
