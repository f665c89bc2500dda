namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// Brings departments within their agreed parts of a slice. A department outside has the weights of its people
/// multiplied by one factor until its part meets the nearest end of the range; one inside keeps factor 1. Where no plan
/// of parts can, the nearest is taken: seats come first.
/// </summary>
static class DepartmentTargets
{
    const int Rounds = 30;
    const double Near = 1e-8;
    const double LargestFactor = 1e6, Widest = 1e12;

    public static Poured Pour(double[] supply, Kind[] kinds, int[] departmentOf, (decimal Min, decimal Max)?[] targets,
        CancellationToken cancel)
    {
        var poured = Leximin.Pour(supply, kinds, cancel);
        var factors = Enumerable.Repeat(1.0, targets.Length).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var parts = Parts(poured, departmentOf, targets.Length);
            if (!Adjust(parts, targets, factors)) break;
            var scaled = kinds.Select((k, i) => departmentOf[i] < 0 ? k
                : k with { Weight = k.Weight * factors[departmentOf[i]] }).ToArray();
            poured = Leximin.Pour(supply, scaled, cancel);
        }
        return poured;
    }

    /// <summary>The part of all that each department takes.</summary>
    static double[] Parts(Poured poured, int[] departmentOf, int departments)
    {
        var (parts, whole) = (new double[departments], 0.0);
        for (var k = 0; k < departmentOf.Length; k++)
        {
            var sum = poured.Amounts[k].Sum();
            whole += sum;
            if (departmentOf[k] >= 0) parts[departmentOf[k]] += sum;
        }
        return whole > 0 ? Array.ConvertAll(parts, p => p / whole) : parts;
    }

    static bool Adjust(double[] parts, (decimal Min, decimal Max)?[] targets, double[] factors)
    {
        var changed = false;
        var wanted = Wanted(parts, targets, factors);
        for (var d = 0; d < parts.Length; d++)
        {
            if (parts[d] <= 0 || Math.Abs(wanted[d] - parts[d]) <= Near) continue;
            // Where nothing limits people, one step hits the target.
            var factor = Math.Clamp(factors[d] * wanted[d] / parts[d], 1 / LargestFactor, LargestFactor);
            changed |= factor != factors[d];
            factors[d] = factor;
        }
        return changed;
    }

    /// <summary>
    /// The parts that the departments should have: those inside their ranges in proportion to what they would have with
    /// factor 1, those that would be outside at the nearest end.
    /// </summary>
    static double[] Wanted(double[] parts, (decimal Min, decimal Max)?[] targets, double[] factors)
    {
        var free = parts.Select((p, d) => p / factors[d]).ToArray();
        // The scale is found by bisection; between these ends all ranges are reached.
        var (low, high) = (1 / Widest, Widest);
        for (var step = 0; step < 100; step++)
        {
            var middle = Math.Sqrt(low * high);
            if (Clamped(middle).Sum() >= 1) high = middle;
            else low = middle;
        }
        var (wanted, sum) = (Clamped(high), Clamped(high).Sum());
        return sum > 0 ? Array.ConvertAll(wanted, w => w / sum) : wanted;

        double[] Clamped(double scale) =>
            [.. free.Select((f, d) => f <= 0 ? 0
            : Math.Clamp(f * scale, (double)(targets[d]?.Min ?? 0), (double)(targets[d]?.Max ?? 1)))];
    }
}
