using System.Text.Json.Serialization;

namespace RotationPlanner;

/// <summary>
/// Real hours of a calendar quarter beside those that were agreed for it. A plan warns of those that come near what was
/// agreed, or use it up: a word ahead of the limit, so that more can be agreed in time (<see cref="Plan.Warnings"/>).
/// </summary>
public sealed record AgreedHours
{
    [JsonConstructor]
    internal AgreedHours(string department, string? responder, string quarter, double used, int? agreed, string text)
    {
        (Department, Responder, Quarter) = (department, responder, quarter);
        (Used, Agreed, Text) = (used, agreed, text);
    }

    /// <summary>The <see cref="RotationPlanner.Department.Id"/> concerned.</summary>
    public string Department { get; internal init; }

    /// <summary>
    /// The <see cref="RotationPlanner.Responder.Id"/> whose own hours they are, or null for those of the whole
    /// department.
    /// </summary>
    public string? Responder { get; internal init; }

    /// <summary>
    /// The calendar quarter, such as <c>2027-Q1</c>; a shift counts whole in the quarter of its local start date.
    /// </summary>
    public string Quarter { get; internal init; }

    /// <summary>Real hours in the quarter.</summary>
    public double Used { get; internal init; }

    /// <summary>The agreed hours, or null when no number was agreed.</summary>
    public int? Agreed { get; internal init; }

    /// <summary>
    /// The warning in a sentence, ending with advice; empty where the hours are not near what was agreed.
    /// </summary>
    public string Text { get; internal init; }

    /// <summary>Whether they come near what was agreed, by <see cref="BuyIn.WarnAt"/>.</summary>
    [JsonIgnore]
    public bool IsNear => Text.Length > 0;

    internal static IReadOnlyList<AgreedHours> Warn(IEnumerable<BudgetUse> uses) => Tell(uses.Where(u => u.IsNear));

    internal static IReadOnlyList<AgreedHours> Tell(IEnumerable<BudgetUse> uses) => [.. uses.Select(Tell)];

    static AgreedHours Tell(BudgetUse use)
    {
        var (budget, hours) = (use.Budget, use.Minutes / 60.0);
        var text = !use.IsNear ? "" : FormattableString.Invariant(
            $"{budget.Name} uses {hours:0.#} of the {budget.Hours} h agreed for {use.Quarter}, {100.0 * use.Minutes / budget.Minutes:0} %. Maybe agree on more with {budget.With} before the next plan.");
        return new AgreedHours(budget.Department, budget.Responder, use.Quarter.ToString(), hours, budget.Hours, text);
    }
}
