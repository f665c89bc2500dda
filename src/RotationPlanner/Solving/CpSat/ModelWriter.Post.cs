using Google.OrTools.Sat;
using RotationPlanner.Program;
using static RotationPlanner.Program.Whole;

namespace RotationPlanner.Solving.CpSat;

sealed partial class ModelWriter
{
    // Written in CP-SAT's strongest constraint: a clause or an at-most-one where it is one.
    public void Post(LinearSum sum, Int128 least, Int128 most, Label? label = null, int when = Literal.True)
    {
        if (when == Literal.False) return;
        var (min, max) = RangeOf(sum, label);
        if (min >= least && max <= most) return;
        if (HintFits && HintOf(when) && HintOf(sum) is var hinted && (hinted < least || hinted > most))
            HintFits = false;
        if (min > most || max < least || least > most)
        {
            PostNever(when);
            return;
        }
        var divisor = Gcd(sum.Factors);
        var low = (long)DivideUp(Int128.Max(least, min) - sum.Constant, divisor);
        var high = (long)DivideDown(Int128.Min(most, max) - sum.Constant, divisor);
        if (low > high) PostNever(when);
        else if (when != Literal.True || !PostClause(sum, divisor, low, high))
            PostLinear(sum, divisor, low, high, when);
    }

    public void PostNever(int literal)
    {
        if (literal == Literal.False) return;
        if (HintOf(literal)) HintFits = false;
        var clause = new BoolArgumentProto();
        if (literal != Literal.True) clause.Literals.Add(Literal.Not(literal));
        Proto.Constraints.Add(new ConstraintProto { BoolOr = clause });
    }

    public void PostImplies(int when, int then)
    {
        if (when == Literal.False || then == Literal.True) return;
        if (when == Literal.True) PostNever(Literal.Not(then));
        else if (then == Literal.False) PostNever(when);
        else
        {
            if (HintOf(when) && !HintOf(then)) HintFits = false;
            Proto.Constraints.Add(new ConstraintProto { EnforcementLiteral = { when }, BoolAnd = new BoolArgumentProto { Literals = { then } } });
        }
    }

    /// <summary>
    /// The literal is true exactly when one of the booleans is; exclusive where no two of them can be.
    /// </summary>
    public void PostAny(int any, ReadOnlySpan<int> booleans, bool exclusive = false)
    {
        if (exclusive)
        {
            var one = new BoolArgumentProto { Literals = { Literal.Not(any) } };
            foreach (var literal in booleans) one.Literals.Add(literal);
            Proto.Constraints.Add(new ConstraintProto { ExactlyOne = one });
            return;
        }
        var (clause, none) = (new BoolArgumentProto(), new BoolArgumentProto());
        clause.Literals.Add(Literal.Not(any));
        foreach (var literal in booleans)
        {
            clause.Literals.Add(literal);
            none.Literals.Add(Literal.Not(literal));
        }
        Proto.Constraints.Add(new ConstraintProto { BoolOr = clause });
        Proto.Constraints.Add(new ConstraintProto { EnforcementLiteral = { Literal.Not(any) }, BoolAnd = none });
    }

    bool PostClause(LinearSum sum, long divisor, long low, long high)
    {
        var variables = sum.Variables;
        var factors = sum.Factors;
        int count = 0, negative = 0;
        for (var i = 0; i < variables.Length; i++)
        {
            if (factors[i] == 0) continue;
            if (Math.Abs(factors[i]) != divisor || lower[variables[i]] != 0 || upper[variables[i]] != 1) return false;
            count++;
            if (factors[i] < 0) negative++;
        }
        // In literals: so many of `count` are true.
        var (least, most) = (low + negative, high + negative);
        ConstraintProto? constraint = (least, most) switch
        {
            (1, 1) => new() { ExactlyOne = Literals(sum, true) },
            ( <= 0, 0) => new() { BoolAnd = Literals(sum, false) },
            ( <= 0, 1) => new() { AtMostOne = Literals(sum, true) },
            (1, _) when most >= count => new() { BoolOr = Literals(sum, true) },
            _ when least == count => new() { BoolAnd = Literals(sum, true) },
            ( <= 0, _) when most == count - 1 => new() { BoolOr = Literals(sum, false) },
            _ => null,
        };
        if (constraint is null) return false;
        Proto.Constraints.Add(constraint);
        return true;
    }

    static BoolArgumentProto Literals(LinearSum sum, bool asTheyAre)
    {
        var argument = new BoolArgumentProto();
        argument.Literals.Capacity = sum.Variables.Length;
        for (var i = 0; i < sum.Variables.Length; i++)
            if (sum.Factors[i] != 0)
                argument.Literals.Add(
                    sum.Factors[i] > 0 == asTheyAre ? sum.Variables[i] : Literal.Not(sum.Variables[i]));
        return argument;
    }

    void PostLinear(LinearSum sum, long divisor, long low, long high, int when)
    {
        var linear = new LinearConstraintProto();
        linear.Vars.Capacity = linear.Coeffs.Capacity = sum.Variables.Length;
        for (var i = 0; i < sum.Variables.Length; i++)
        {
            if (sum.Factors[i] == 0) continue;
            linear.Vars.Add(sum.Variables[i]);
            linear.Coeffs.Add(sum.Factors[i] / divisor);
        }
        linear.Domain.Add(low);
        linear.Domain.Add(high);
        var constraint = new ConstraintProto { Linear = linear };
        if (when != Literal.True) constraint.EnforcementLiteral.Add(when);
        Proto.Constraints.Add(constraint);
    }
}
