using RotationPlanner.Solving;

namespace RotationPlanner.Reporting;

/// <summary>Puts proofs into words; shared by the report and the terminal.</summary>
static class ProofWords
{
    const string PersonByPerson = "excess person by person";
    const char ThinSpace = '\u202F';

    /// <summary>What a tier is called before people.</summary>
    public static string Title(string tier) => tier switch
    {
        "demands" => "Demands",
        "coverage" => "Required seats",
        "optional coverage" => "Optional seats",
        "training" => "Trainees’ progress",
        PersonByPerson => "Everybody’s excess",
        "worst excess of nights" => "Excess of nights",
        "worst excess of weekends" => "Excess of weekends",
        "worst excess of holidays" => "Excess of holidays",
        "departments" => "Goals of departments",
        "preferences" => "Wishes",
        "spacing" => "Rhythm",
        "stability" => "Seats changed",
        _ => Say.Capitalised(tier),
    };

    /// <summary>What a tier counts, for people who do not know the planner; empty for a tier this class does not know.</summary>
    public static string About(string tier) => tier switch
    {
        "demands" => "least and most shares of departments, and counts that rules ask for",
        "coverage" => "seats that somebody must hold",
        "optional coverage" => "seats that somebody may hold",
        "worst excess" => "how far the person who carries most is above a fair share",
        "training" => "trainees reach their next rung, those who have waited longest first",
        PersonByPerson => "the same for the next person, and so on, worst first",
        "worst excess of nights" => "the worst excess of night hours alone",
        "worst excess of weekends" => "the worst excess of weekend hours alone",
        "worst excess of holidays" => "the worst excess of holiday hours alone",
        "departments" => "what rules of your own would like of departments; each unit missed costs what its rule says",
        "preferences" => "a shift on a day to avoid costs 2, a day of choice without a shift costs 1",
        "spacing" => "days by which people’s shifts lie closer together than in an even rhythm, summed over everybody",
        "stability" => "seats that changed hands since the previous plan",
        _ => "",
    };

    /// <summary>What the plan reaches, in words where a number alone would say nothing.</summary>
    public static string Reached(TierProof tier, ReportView view) => tier.Tier switch
    {
        "demands" => tier.Value == 0 ? "all met" : $"missed by {Say.Number(tier.Value)}",
        "coverage" or "optional coverage" => tier.Value == 0 ? "all filled" : $"{Say.Number(tier.Value, "#,0")} empty",
        "training" => Graduates(view),
        PersonByPerson => view is { MostLoaded: { } most, LeastLoaded: { } least }
            ? $"{view.Excess.Side(most)} to {view.Excess.Side(least)}" : "nobody carries duty",
        "departments" or "preferences" when tier.Value == 0 => "all granted",
        _ => tier.Bound is null && CategoryExcess.Of(tier, view.Plan.Fairness) is { } excess
            ? excess.Value : Value(tier),
    };

    /// <summary>The number that the plan reaches.</summary>
    public static string Value(TierProof tier) => tier.Tier == PersonByPerson ? $"{Say.Number(tier.Value)} {Say.FirstWords(tier.Unit, 3)}" : Amount(tier, tier.Value);

    /// <summary>What no plan can go below.</summary>
    public static string Bound(TierProof tier) =>
        tier.Bound switch { null => "not known", 0 => "0", { } bound => Amount(tier, bound) };

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
        // That nothing is below zero needs no proof.
        ProofStatus.WithinBound when tier.Bound > 0 => $"Proved: no plan can be below {Bound(tier)}.",
        _ when IsPartly(tier) => $"Proved for the first {First(tier)}, the others are the best found.",
        _ => "The best found; not proved.",
    };

    /// <summary>The proof in a few words, for a narrow terminal.</summary>
    public static string Brief(TierProof tier) => tier.Status switch
    {
        ProofStatus.Optimal => "no plan can do better",
        ProofStatus.WithinBound when tier.Bound > 0 => $"no plan below {Bound(tier)}",
        _ when IsPartly(tier) => $"proved for the first {First(tier)}",
        _ => "best found, not proved",
    };

    /// <summary>The proof beside a figure of its own: it names the number that is proved.</summary>
    public static string Beside(TierProof tier) => tier.Status switch
    {
        ProofStatus.Optimal => $"Proved: no plan can be below {Value(tier)}.",
        _ => Short(tier),
    };

    /// <summary>The proof for a reader who has just seen value and bound beside it.</summary>
    public static string Long(TierProof tier) => tier.Status switch
    {
        ProofStatus.Optimal when tier.Value == 0 => "Nothing is missing, so nothing can be better.",
        ProofStatus.Optimal when tier.Tier == PersonByPerson =>
            $"No plan that is as good in the lines above can give any of them less{By(tier)}.",
        ProofStatus.Optimal => $"No plan that is as good in the lines above can be below {Value(tier)}{By(tier)}.",
        ProofStatus.WithinBound => $"This plan reaches {Value(tier)}; no plan can be below {Bound(tier)}{By(tier)}.",
        _ when IsPartly(tier) => Short(tier),
        _ => "This is the best that was found; how much better it could be is not known.",
    };

    static string Graduates(ReportView view)
    {
        var (ladder, steps) = (view.Company.Ladder, view.Plan.Training.Steps);
        var people = steps.Where(s => ladder.IndexOf(s.Rung) == ladder.IndexOf(ladder.Commands))
            .Select(s => s.Responder).Distinct(StringComparer.Ordinal).Count();
        var others = steps.Select(s => s.Responder).Distinct(StringComparer.Ordinal).Count();
        return people > 0 ? $"{Say.Count(people, "person learns", "people learn")} to lead"
            : others > 0 ? $"{Say.Count(others, "trainee reaches", "trainees reach")} a next rung"
            : "nobody reaches a rung";
    }

    static string First(TierProof tier) => tier.Value == 1 ? "person" : $"{Say.Number(tier.Value)} people";

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
            // Soft rules weigh what they miss; only zero means the same to everybody.
            "penalty points" or "points missing" => $"cost {number}, 0 is best",
            "missing days" => $"{number} {(value == 1 ? "day" : "days")} closer than even",
            _ when tier.Unit.StartsWith('%') => $"{number}{ThinSpace}{tier.Unit}",
            // "1 seats" reads badly.
            _ when value == 1 && tier.Unit.EndsWith('s') => $"{number} {tier.Unit[..^1]}",
            _ => $"{number} {tier.Unit}",
        };
    }
}
