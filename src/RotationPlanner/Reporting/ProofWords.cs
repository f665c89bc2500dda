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

    const string PersonByPerson = "excess person by person";

    /// <summary>What a tier counts, for people who do not know the planner; empty for a tier this class does not know.</summary>
    public static string About(string tier) => tier switch
    {
        "demands" => "what rules ask for and seats cannot all give",
        "coverage" => "required seats that stay empty",
        "optional coverage" => "optional seats that stay empty",
        "worst excess" => "how far the most loaded person is above a fair share",
        PersonByPerson => "the same for the next most loaded, one after another",
        "worst excess of nights" => "the most loaded person in nights alone",
        "worst excess of weekends" => "the most loaded person in weekends alone",
        "worst excess of holidays" => "the most loaded person in holidays alone",
        "departments" => "shares and mix of departments missed",
        "preferences" => "wishes not met",
        "spacing" => "days missing between a person’s shifts",
        "stability" => "seats changed since the previous plan",
        _ => "",
    };

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
        ProofStatus.NotProved when tier is { Tier: PersonByPerson, Value: > 0 } => $"Proved for the first {Say.Number(tier.Value)}; the rest improved by search.",
        ProofStatus.Optimal => "Proved: no plan can do better.",
        ProofStatus.WithinBound when tier.Bound is { } bound => $"No plan can go below {Amount(bound, tier.Unit)}.",
        _ => "Nothing is proved about it.",
    };

    public static string Long(TierProof tier) => tier.Status switch
    {
        ProofStatus.NotProved when tier is { Tier: PersonByPerson, Value: > 0 } => Short(tier),
        ProofStatus.Optimal => $"No plan that is as good in the tiers above is better here ({tier.Method}).",
        ProofStatus.WithinBound when tier.Bound is { } bound =>
            $"A better plan may exist, but by no more than {Amount(Math.Max(0, tier.Value - bound), tier.Unit)} ({tier.Method}).",
        _ => $"Improved by search; how much better it could be is not known{(tier.Method.Length > 0 ? $" ({tier.Method})" : "")}.",
    };
}
