namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// Brings departments within their agreed part of the whole. A department outside has the weights of its people multiplied by a common factor
/// until its part meets the nearest end of the range; one inside keeps factor 1. A budget of hours a quarter is a largest part as well.
/// </summary>
static class DepartmentTargets
{
    const int Rounds = 30;
    const double Near = 1e-6;
    const double LargestFactor = 1e6;

    public static IReadOnlyList<Take> Split(Company company, Pools pools, double[] weights, CarryLimit limits)
    {
        var index = company.Departments.Select((d, i) => (d.Id, i)).ToDictionary(d => d.Id, d => d.i, StringComparer.Ordinal);
        var of = company.Responders.Select(r => index.GetValueOrDefault(r.Department, -1)).ToArray();
        var factors = Enumerable.Repeat(1.0, index.Count).ToArray();
        var takes = FairFlow.Pour(pools.Supply, pools.Accesses, weights, limits.Credit);
        var budgets = company.Departments.Select((d, i) => Budget(d, i, of, limits, company)).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            if (!Adjust(company, takes, of, budgets, factors)) break;
            var scaled = weights.Select((w, p) => of[p] < 0 ? w : w * factors[of[p]]).ToArray();
            takes = FairFlow.Pour(pools.Supply, pools.Accesses, scaled, limits.Credit);
        }
        return takes;
    }

    static bool Adjust(Company company, IReadOnlyList<Take> takes, int[] of, double[] budgets, double[] factors)
    {
        var (whole, parts) = (0.0, new double[factors.Length]);
        foreach (var take in takes)
        {
            whole += take.Amount;
            if (of[take.Person] >= 0) parts[of[take.Person]] += take.Amount;
        }
        if (whole <= 0) return false;
        var changed = false;
        for (var d = 0; d < factors.Length; d++)
        {
            var share = company.Departments[d].Share ?? new ShareTarget();
            var (least, most) = ((double)share.Min, Math.Min((double)share.Max, budgets[d] / whole));
            var part = parts[d] / whole;
            // A department pushed to one end may drift inside while others move: it is let back as far as factor 1.
            var (target, low, high) =
                part > most + Near ? (most, 0.0, LargestFactor)
                : part < Math.Min(least, most) - Near ? (Math.Min(least, most), 0.0, LargestFactor)
                : factors[d] < 1 ? (most, 0.0, 1.0)
                : factors[d] > 1 ? (Math.Min(least, most), 1.0, LargestFactor)
                : (part, 1.0, 1.0);
            if (Math.Abs(target - part) <= Near || parts[d] <= 0) continue;
            var factor = Math.Clamp(factors[d] * Odds(target) / Odds(part), low, high);
            changed |= factor != factors[d];
            factors[d] = factor;
        }
        return changed;
    }

    // Where nothing limits people, multiplying weights multiplies the odds: one step hits the target.
    static double Odds(double part) => Math.Max(part, 1e-12) / Math.Max(1 - part, 1e-12);

    /// <summary>The credit that fits what is left of the department's hours a quarter, at its people's average credit per hour; infinite without a limit.</summary>
    static double Budget(Department department, int number, int[] of, CarryLimit limits, Company company)
    {
        if (department.BuyIn?.HoursPerQuarter is not { } hours) return double.PositiveInfinity;
        var rates = limits.CreditPerMinute.Where((rate, p) => of[p] == number && rate > 0).ToArray();
        if (rates.Length == 0) return 0;
        var first = Quarter.Of(company.Horizon.Start);
        var quarters = Enumerable.Range(first, Quarter.Of(company.Horizon.End) - first + 1);
        return quarters.Sum(q => (double)Math.Max(0, hours * 60L - limits.Worked.By(p => of[p] == number, q))) * rates.Average();
    }
}
