using System.Runtime.InteropServices;
using RotationPlanner.Fairness.Sharing;
using RotationPlanner.Program;

namespace RotationPlanner.Solving.Bounds;

/// <summary>
/// Upper bounds on the worth a person's time allows: variables that may not overlap, and rolling windows. Worth is by
/// variable, 0 for fixed ones.
/// </summary>
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

    /// <summary>The bound of each responder. Each constraint bounds alone, so the smallest bound counts.</summary>
    public static long[] Of(SeatProgram program, long[] worth, CancellationToken cancel = default)
    {
        var time = new TimeLimit(program, worth);
        var all = new long[program.ResponderCount];
        for (var v = 0; v < worth.Length; v++) all[program.VariableResponder[v]] += worth[v];
        var most = (long[])all.Clone();
        foreach (var constraint in program.NoOverlaps)
        {
            cancel.ThrowIfCancellationRequested();
            most[constraint.Responder] = Math.Min(
                most[constraint.Responder], all[constraint.Responder] + time.Apart(constraint));
        }
        foreach (var constraint in program.Windows)
        {
            cancel.ThrowIfCancellationRequested();
            most[constraint.Responder] = Math.Min(most[constraint.Responder],
                all[constraint.Responder] - time.Inside(constraint.Variables) + time.Window(time.Plain(constraint)));
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

    /// <summary>How much less than all that is in a constraint can be carried of it: never above zero.</summary>
    long Apart(NoOverlapConstraint constraint)
    {
        formNumber++;
        spans.Clear();
        var inside = 0L;
        var isPlain = IsIncreasing(constraint.Variables);
        for (var i = 0; i < constraint.Variables.Length; i++)
        {
            var variable = constraint.Variables[i];
            var value = worth[variable];
            if (value == 0) continue;
            if (isPlain || FirstTime(variable))
            {
                inside += value;
                if (!isPlain) spanOf[variable] = spans.Count;
                spans.Add(new WeightedSpan(constraint.Starts[i], constraint.Ends[i], value));
                continue;
            }
            // Entries of one variable that touch are one span; of others the first is enough for a bound. Entries come
            // in order of start.
            var span = spans[spanOf[variable]];
            if (constraint.Starts[i] <= span.End)
                spans[spanOf[variable]] = span with { End = Math.Max(span.End, constraint.Ends[i]) };
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

    /// <summary>
    /// The window with every entry counted by itself. Where a day counts once, what is fixed on it leaves only the
    /// difference to count, and of several choices, which may share the day, none is sure to count.
    /// </summary>
    RollingWindowConstraint Plain(RollingWindowConstraint constraint)
    {
        if (!constraint.OncePerDay) return constraint;
        var (variables, days, weights) = (constraint.Variables, constraint.Days, (long[])constraint.Weights.Clone());
        for (int start = 0, end; start < days.Length; start = end)
        {
            var (given, holder, choices) = (0L, -1, 0);
            for (end = start; end < days.Length && days[end] == days[start]; end++)
            {
                var variable = variables[end];
                if (program.Fixed[variable] == 1) given = Math.Max(given, weights[end]);
                else if (worth[variable] > 0 && variable != holder) (holder, choices) = (variable, choices + 1);
            }
            var counted = 0L;
            for (var i = start; i < end; i++)
            {
                var isFixed = program.Fixed[variables[i]] == 1;
                weights[i] = isFixed ? Math.Min(weights[i], given - counted)
                    : choices > 1 ? 0 : Math.Max(0, weights[i] - given);
                if (isFixed) counted += weights[i];
            }
        }
        return constraint with { Weights = weights };
    }

    /// <summary>
    /// Windows laid end to end: each holds at most its limit, less what is fixed in it, filled with the best worth per
    /// weight.
    /// </summary>
    long Window(RollingWindowConstraint constraint)
    {
        formNumber++;
        var total = 0L;
        for (var i = 0; i < constraint.Variables.Length;)
        {
            var (from, room) = (constraint.Days[i], constraint.Most);
            kinds.Clear();
            for (; i < constraint.Variables.Length && constraint.Days[i] < from + constraint.Length; i++)
            {
                var variable = constraint.Variables[i];
                if (program.Fixed[variable] == 1) room -= constraint.Weights[i];
                else if (worth[variable] > 0 && FirstTime(variable)) kinds.Add(constraint.Weights[i], worth[variable]);
            }
            total += new Carrier(kinds.Items, 0, worthIsCredit: false).Most(room);
        }
        return total;
    }
}
