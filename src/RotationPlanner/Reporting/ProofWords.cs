using RotationPlanner.Solving;

namespace RotationPlanner.Reporting;

/// <summary>Puts proofs into words; shared by the report and the terminal.</summary>
static class ProofWords
{
    public static string Amount(double value, string unit)
    {
        var number = Say.Number(value);
        if (unit.StartsWith('%')) return $"{number}\u202F{unit}";
        // "1 seats" reads badly.
        return value == 1 && unit.EndsWith('s') ? $"{number} {unit[..^1]}" : unit.Length == 0 ? number : $"{number} {unit}";
    }

    public static string Kind(ProofStatus status) => status switch
    {
        ProofStatus.Optimal => "optimal",
        ProofStatus.WithinBound => "within",
        _ => "open",
    };

    public static string Status(ProofStatus status) => status switch
    {
        ProofStatus.Optimal => "Proved best",
        ProofStatus.WithinBound => "Bounded",
        _ => "Not proved",
    };

    public static string Short(TierProof tier) => tier.Status switch
    {
        ProofStatus.Optimal => "Proved: no plan can do better.",
        ProofStatus.WithinBound when tier.Bound is { } bound => $"No plan can go below {Amount(bound, tier.Unit)}.",
        _ => "Nothing is proved about it.",
    };

    public static string Long(TierProof tier) => tier.Status switch
    {
        ProofStatus.Optimal => $"No plan that is as good in the tiers above is better here ({tier.Method}).",
        ProofStatus.WithinBound when tier.Bound is { } bound =>
            $"A better plan may exist, but by no more than {Amount(Math.Max(0, tier.Value - bound), tier.Unit)} ({tier.Method}).",
        _ => $"Improved by search; how much better it could be is not known{(tier.Method.Length > 0 ? $" ({tier.Method})" : "")}.",
    };
}
