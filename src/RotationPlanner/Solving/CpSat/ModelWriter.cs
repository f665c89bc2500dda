using Google.OrTools.Sat;
using RotationPlanner.Program;

namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// Writes one CP-SAT model and, beside each variable, the value the hint gives it: so the hint is complete, and whether
/// it satisfies everything posted is known without a solve.
/// </summary>
sealed partial class ModelWriter : IModelWriter
{
    // CP-SAT refuses sums that may leave 63 bits; staying a factor of four below leaves its presolve room as well.
    static readonly Int128 LargestSum = (Int128)1 << 61;

    // Serialized as often as it is listed: a hundred thousand booleans cost one object.
    static readonly IntegerVariableProto Boolean = new() { Domain = { 0, 1 } };

    readonly List<long> lower = [];
    readonly List<long> upper = [];
    readonly List<long> hints = [];

    public CpModelProto Proto { get; } = new();

    /// <summary>False once the hint is known to break something posted.</summary>
    public bool HintFits { get; set; } = true;

    public int NewBoolean(bool hint)
    {
        Proto.Variables.Add(Boolean);
        return Register(0, 1, hint ? 1 : 0);
    }

    public int NewWhole(long least, long most, Int128 hint)
    {
        if (hint < least || hint > most) HintFits = false;
        Proto.Variables.Add(new IntegerVariableProto { Domain = { least, most } });
        return Register(least, most, (long)Int128.Clamp(hint, least, most));
    }

    int Register(long least, long most, long hint)
    {
        lower.Add(least);
        upper.Add(most);
        hints.Add(hint);
        return lower.Count - 1;
    }

    public bool HintOf(int literal) => literal switch
    {
        Literal.True => true,
        Literal.False => false,
        < 0 => hints[Literal.Not(literal)] == 0,
        _ => hints[literal] != 0,
    };

    public Int128 HintOf(LinearSum sum) => sum.ValueIn(hints);

    public (Int128 Least, Int128 Most) RangeOf(LinearSum sum, Label? label = null)
    {
        Int128 least = sum.Constant, most = sum.Constant, size = Int128.Abs(sum.Constant);
        var variables = sum.Variables;
        var factors = sum.Factors;
        for (var i = 0; i < variables.Length; i++)
        {
            if (lower[variables[i]] == 0 && upper[variables[i]] == 1)
            {
                if (factors[i] < 0) least += factors[i];
                else most += factors[i];
                size += Math.Abs(factors[i]);
                continue;
            }
            var (atLower, atUpper) = ((Int128)factors[i] * lower[variables[i]],
                (Int128)factors[i] * upper[variables[i]]);
            least += Int128.Min(atLower, atUpper);
            most += Int128.Max(atLower, atUpper);
            size += Int128.Max(Int128.Abs(atLower), Int128.Abs(atUpper));
        }
        if (size <= LargestSum) return (least, most);
        throw new OverflowException(label is null
            ? $"A sum over the plan may reach {size}, more than the solver can count. Maybe use smaller weights."
            : $"Rule '{label.Rule}' ({label.Reason}): a sum may reach {size}, more than the solver can count. Maybe use smaller weights.");
    }

    /// <summary>Gives the solver the hint. Once, as a repeated hint makes a model invalid.</summary>
    public void WriteHint()
    {
        Proto.SolutionHint = new PartialVariableAssignment();
        Proto.SolutionHint.Vars.AddRange(Enumerable.Range(0, hints.Count));
        Proto.SolutionHint.Values.AddRange(hints);
    }
}
