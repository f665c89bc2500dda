using RotationPlanner.Program;
using RotationPlanner.Solving;

namespace RotationPlanner.Reporting;

/// <summary>
/// Puts what is known of objectives into words; shared by the report and the terminal. Every sentence shows which plans
/// it speaks of.
/// </summary>
static class ProofWords
{
    const char ThinSpace = '\u202F';

    /// <summary>What the plan reaches, in words where a number alone would say nothing.</summary>
    public static string Reached(ObjectiveResult objective, ReportView view) => objective.Id switch
    {
        Objectives.Obligations or Objectives.Demands =>
            objective.Value == 0 ? "all met" : $"missed by {Formatting.Number(objective.Value)}",
        Objectives.Coverage or Objectives.OptionalCoverage =>
            objective.Value == 0 ? "all filled" : $"{Formatting.Number(objective.Value, "#,0")} empty",
        Objectives.Training => Graduates(view),
        _ => Value(objective),
    };

    static string Graduates(ReportView view)
    {
        var (ladder, steps) = (view.Company.Ladder, view.Plan.Training.Steps);
        var people = steps.Where(s => s.Rung == ladder.Commands).Select(s => s.Responder)
            .Distinct(StringComparer.Ordinal).Count();
        var others = steps.Select(s => s.Responder).Distinct(StringComparer.Ordinal).Count();
        return people > 0 ? $"{Formatting.Count(people, "person learns", "people learn")} to lead"
            : others > 0 ? $"{Formatting.Count(others, "trainee reaches", "trainees reach")} a next rung"
            : "nobody reaches a rung";
    }

    /// <summary>The number that the plan reaches.</summary>
    public static string Value(ObjectiveResult objective) => Amount(objective, objective.Value);

    /// <summary>What no plan within the claim's conditions can go below.</summary>
    public static string Bound(ObjectiveResult objective) =>
        objective.Claim is { } claim ? Amount(objective, claim.AtLeast) : "not known";

    /// <summary>Whether the plan is at its bound to the minute, or within the tolerance of it.</summary>
    static bool IsAtBound(ObjectiveResult objective) =>
        objective.Claim is { } claim && objective.Value <= claim.AtLeast;

    /// <summary>
    /// Whether the plan misses nothing of what no plan has less of than nothing. Somebody below their share is not
    /// that: less may be possible.
    /// </summary>
    static bool IsNothing(ObjectiveResult objective) =>
        objective.Value <= 0 && objective.Claim is null or { AtLeast: >= 0, Given: [] };

    public static string Kind(ObjectiveResult objective) => objective.Status switch
    {
        ProofStatus.Optimal => "optimal",
        ProofStatus.WithinBound => "within",
        _ => "open",
    };

    public static string Status(ObjectiveResult objective) => objective.Status switch
    {
        ProofStatus.Optimal when IsAtBound(objective) => "Proved best",
        ProofStatus.Optimal => "Proved even",
        ProofStatus.WithinBound => "Close to the best",
        _ => "Not proved",
    };

    /// <summary>The proof in one short sentence.</summary>
    public static string Short(ObjectiveResult objective) => objective.Status switch
    {
        ProofStatus.Optimal when IsAtBound(objective) => $"Proved: {Plans(objective)} can be below.",
        ProofStatus.Optimal => $"Proved: {Plans(objective)} can be below {Bound(objective)}, which is as even.",
        ProofStatus.WithinBound => $"{Capitalised(Plans(objective))} can be below {Bound(objective)}.",
        _ => "Improved by search, not proved.",
    };

    /// <summary>The proof in a word or two, for a table on a narrow terminal.</summary>
    public static string Brief(ObjectiveResult objective) => objective.Status switch
    {
        ProofStatus.Optimal when IsAtBound(objective) => "proved best",
        ProofStatus.Optimal when objective.Claim is { AtLeast: > 0 } => $"proved even, at least {Bound(objective)}",
        ProofStatus.Optimal => "proved even",
        ProofStatus.WithinBound => $"at least {Bound(objective)}",
        _ => "not proved",
    };

    /// <summary>The proof for a reader who has just seen value and bound beside it.</summary>
    public static string Long(ObjectiveResult objective) => objective.Status switch
    {
        ProofStatus.Optimal when IsNothing(objective) => "Nothing is missing, so nothing can be better.",
        ProofStatus.Optimal when IsAtBound(objective) =>
            $"{Capitalised(Plans(objective))} can be below {Value(objective)}{By(objective)}.",
        ProofStatus.Optimal =>
            $"{Capitalised(Plans(objective))} can be below {Bound(objective)}{By(objective)}. What differs by {Amount(objective, objective.Tolerance)} or less counts as even.",
        ProofStatus.WithinBound =>
            $"This plan reaches {Value(objective)}; {Plans(objective)} can be below {Bound(objective)}{By(objective)}.",
        _ => "Improved by search; how much better it could be is not known.",
    };

    /// <summary>Which plans a claim speaks of.</summary>
    static string Plans(ObjectiveResult objective)
    {
        var conditions = new List<string>();
        foreach (var given in objective.Claim?.Given ?? []) conditions.Add(Condition(given));
        if (objective.Claim is { SameTraining: true }) conditions.Add("gives trainees the same seats");
        if (objective.Claim?.Certified.Count > 0) conditions.Add("trains the same people by the same dates");
        return conditions.Count == 0
            ? "no plan that keeps the rules" : $"no plan that keeps the rules, {string.Join(" and ", conditions)},";
    }

    static string Condition((string Objective, double AtMost) given) => given.Objective switch
    {
        Objectives.Obligations =>
            given.AtMost == 0 ? "meets every obligation" : "misses obligations by no more than this one",
        Objectives.Coverage =>
            given.AtMost == 0 ? "fills every required seat"
                : $"leaves no more than {Formatting.Number(given.AtMost)} required seats empty",
        Objectives.OptionalCoverage =>
            given.AtMost == 0 ? "fills every wanted seat"
                : $"leaves no more than {Formatting.Number(given.AtMost)} wanted seats empty",
        Objectives.Demands => given.AtMost == 0 ? "meets every demand" : "misses demands by no more than this one",
        Objectives.WorstExcess =>
            $"has nobody more than {Formatting.Number(given.AtMost, "#,0.#")}{ThinSpace}h above fair",
        Objectives.Training => "trains as far",
        _ => $"has no more than {Formatting.Number(given.AtMost, "#,0.#")} in {given.Objective}",
    };

    static string By(ObjectiveResult objective) => objective.Method switch
    {
        "" or "zero is least" or "local search" => "",
        "water-filling with integrality" => ", however whole shifts are dealt out (water-filling bound)",
        _ => $" (proved by {objective.Method})",
    };

    static string Capitalised(string text) => Formatting.Capitalised(text);

    // A value and its bound are shown as finely as it takes to tell them apart.
    static string Amount(ObjectiveResult objective, double value)
    {
        var format = objective.Claim?.AtLeast is { } bound && bound != objective.Value
            && Formatting.Number(bound, "#,0.#") == Formatting.Number(objective.Value, "#,0.#") ? "#,0.##" : "#,0.#";
        var number = Formatting.Number(value, format);
        return objective.Unit switch
        {
            "units" or "" => number,
            "required seats" or "optional seats" => $"{number} {(value == 1 ? "seat" : "seats")}",
            "penalty points" or "points" => $"cost {number}, 0 is best",
            "h" => $"{number}{ThinSpace}h",
            // Very bad months count as more than one, so that it is no number of months.
            "bad months" => $"cost {Formatting.Number(value, "0.00")} for the worst off, 0 is best",
            // "1 seats" reads badly.
            _ when value == 1 && objective.Unit.EndsWith('s') => $"{number} {objective.Unit[..^1]}",
            _ => $"{number} {objective.Unit}",
        };
    }
}
