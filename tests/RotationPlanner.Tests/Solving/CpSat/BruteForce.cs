using RotationPlanner.Program;

namespace RotationPlanner.Tests.Solving.CpSat;

/// <summary>Tries every solution of a tiny program.</summary>
static class BruteForce
{
    /// <summary>The least value of the objective (0 without one) within the holds; null when nothing is within them.</summary>
    public static long? Least(SeatProgram program, Tier? objective, IReadOnlyList<Hold> holds)
    {
        long? least = null;
        for (var bits = 0; bits < 1 << program.VariableCount; bits++)
        {
            var values = Enumerable.Range(0, program.VariableCount).Select(v => (bits >> v & 1) == 1).ToArray();
            if (!IsWithin(program, values, objective, holds)) continue;
            var value = objective is { } tier ? new Recount(program, values).Tier(tier) : 0;
            if (least is null || value < least) least = value;
        }
        return least;
    }

    public static bool IsWithin(SeatProgram program, bool[] values, Tier? objective, IReadOnlyList<Hold> holds)
    {
        var recount = new Recount(program, values);
        var elastic = objective?.Kind == TierKind.Obligations
            || holds.Any(h => h.Tier.Kind == TierKind.Obligations && h.Most > 0);
        return recount.IsWithinForms() && (elastic || recount.Tier(Tier.Obligations) == 0)
            && holds.All(h => recount.HasNobodyAt(h.Tier) || recount.Tier(h.Tier) <= h.Most);
    }
}
