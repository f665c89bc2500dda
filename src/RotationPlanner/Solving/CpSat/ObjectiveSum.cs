using Google.OrTools.Sat;
using RotationPlanner.Program;

namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// The sum to minimise, given to the solver without constant and greatest common divisor, and its numbers read back
/// exactly.
/// </summary>
sealed class ObjectiveSum
{
    readonly LinearSum sum;
    readonly long divisor;

    public ObjectiveSum(ModelWriter writer, LinearSum sum)
    {
        this.sum = sum;
        divisor = Whole.Gcd(sum.Factors);
        Least = (long)writer.RangeOf(sum).Least;
        if (sum.Variables.Length == 0) return;
        var objective = writer.Proto.Objective = new CpObjectiveProto();
        for (var i = 0; i < sum.Variables.Length; i++)
        {
            if (sum.Factors[i] == 0) continue;
            objective.Vars.Add(sum.Variables[i]);
            objective.Coeffs.Add(sum.Factors[i] / divisor);
        }
    }

    /// <summary>What the ranges of the variables alone allow.</summary>
    public long Least { get; }

    public long ValueIn(IReadOnlyList<long> values) => (long)sum.ValueIn(values);

    /// <summary>
    /// The solver's bound, rounded up to a whole number less what its floating-point form may hide.
    /// </summary>
    public long BoundOf(double solverBound)
    {
        if (!double.IsFinite(solverBound)) return Least;
        var whole = Math.Ceiling(solverBound - 1e-6 - (Math.Abs(solverBound) * 1e-15));
        return (long)Int128.Max(Least, ((Int128)whole * divisor) + sum.Constant);
    }
}
