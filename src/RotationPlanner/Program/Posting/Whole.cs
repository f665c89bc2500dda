namespace RotationPlanner.Program;

/// <summary>Whole-number division that rounds the way inequalities need, also below zero.</summary>
static class Whole
{
    public static Int128 DivideDown(Int128 value, Int128 by)
    {
        var quotient = value / by;
        return value % by < 0 ? quotient - 1 : quotient;
    }

    public static Int128 DivideUp(Int128 value, Int128 by) => -DivideDown(-value, by);

    /// <summary>The greatest common divisor of the values; 1 when all are 0.</summary>
    public static long Gcd(ReadOnlySpan<long> values)
    {
        var gcd = 0L;
        foreach (var value in values)
        {
            var (a, b) = (gcd, Math.Abs(value));
            while (b != 0) (a, b) = (b, a % b);
            gcd = a;
            if (gcd == 1) return 1;
        }
        return Math.Max(gcd, 1);
    }
}
