using RotationPlanner.Solving;

namespace RotationPlanner.Reporting;

/// <summary>Puts proofs into words; shared by the report and the terminal.</summary>
static class ProofWords
{
    const string PersonByPerson = "excess person by person";
    const char ThinSpace = '\u202F';

    /// <summary>What a tier counts, for people who do not know the planner; empty for a tier this class does not know.</summary>
    public static string About(string tier) => tier switch
    {
        "demands" => "what rules ask for and the seats cannot give",
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

    /// <summary>What the plan reaches in a tier.</summary>
    public static string Value(TierProof tier) => tier.Tier == PersonByPerson ? $"{Say.Number(tier.Value)} {Say.FirstWords(tier.Unit, 3)}" : Amount(tier, tier.Value);

    /// <summary>What no plan can go below.</summary>
    public static string Bound(TierProof tier) => tier.Bound is { } bound ? Amount(tier, bound) : "not known";

    public static string Kind(TierProof tier) => tier.Status switch
    {
        ProofStatus.Optimal => "optimal",
        ProofStatus.WithinBound => "within",
        _ => "open",
    };

    public static string Status(TierProof tier) => tier.Status switch
    {
        ProofStatus.Optimal => "Proved best",
        ProofStatus.WithinBound => "Close to the best",
        _ => IsPartly(tier) ? "Partly proved" : "Not proved",
    };

    /// <summary>The proof in one short sentence.</summary>
    public static string Short(TierProof tier) => tier.Status switch
    {
        ProofStatus.Optimal => "Proved: no plan can do better.",
        ProofStatus.WithinBound => $"No plan can be below {Bound(tier)}.",
        _ when IsPartly(tier) => $"Proved for the {(tier.Value == 1 ? "most loaded person" : $"{Say.Number(tier.Value)} most loaded")}.",
        _ => "Improved by search, not proved.",
    };

    /// <summary>The proof in a word or two, for a table on a narrow terminal.</summary>
    public static string Brief(TierProof tier) => tier.Status switch
    {
        ProofStatus.Optimal => "proved best",
        ProofStatus.WithinBound => $"at least {Bound(tier)}",
        _ when IsPartly(tier) => $"first {Say.Number(tier.Value)} proved",
        _ => "not proved",
    };

    /// <summary>The proof for a reader who has just seen value and bound beside it.</summary>
    public static string Long(TierProof tier) => tier.Status switch
    {
        ProofStatus.Optimal when tier.Value == 0 => "Nothing is missing, so nothing can be better.",
        ProofStatus.Optimal => $"No plan that is as good in the lines above can be below {Value(tier)}{By(tier)}.",
        ProofStatus.WithinBound => $"This plan reaches {Value(tier)}; no plan can be below {Bound(tier)}{By(tier)}.",
        _ when IsPartly(tier) => $"{Short(tier)} The others were improved by search.",
        _ => "Improved by search; how much better it could be is not known.",
    };

    static bool IsPartly(TierProof tier) => tier is { Status: ProofStatus.NotProved, Tier: PersonByPerson, Value: > 0 };

    static string By(TierProof tier) => tier.Method switch
    {
        "" or "zero is least" or "local search" => "",
        "water-filling with integrality" => ", however whole shifts are dealt out (water-filling bound)",
        _ => $" (proved by {tier.Method})",
    };

    // A value and its bound are shown as finely as it takes to tell them apart.
    static string Amount(TierProof tier, double value)
    {
        var format = tier.Bound is { } bound && bound != tier.Value && Say.Number(bound, "#,0.#") == Say.Number(tier.Value, "#,0.#") ? "#,0.##" : "#,0.#";
        var number = Say.Number(value, format);
        return tier.Unit switch
        {
            "units" or "" => number,
            "required seats" or "optional seats" => $"{number} {(value == 1 ? "seat" : "seats")}",
            "penalty points" => $"{number} {(value == 1 ? "point" : "points")}",
            _ when tier.Unit.StartsWith('%') => $"{number}{ThinSpace}{tier.Unit}",
            // "1 seats" reads badly.
            _ when value == 1 && tier.Unit.EndsWith('s') => $"{number} {tier.Unit[..^1]}",
            _ => $"{number} {tier.Unit}",
        };
    }
}
