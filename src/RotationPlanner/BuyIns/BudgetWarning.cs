using System.Text.Json.Serialization;
using RotationPlanner.Scheduling;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner;

/// <summary>
/// A plan comes near the hours that were agreed for a calendar quarter, or uses them up: a word ahead of the limit, so
/// that more can be agreed in time.
/// </summary>
public sealed record BudgetWarning
{
    [JsonConstructor]
    internal BudgetWarning(string department, string? responder, string quarter, double used, int agreed, string text)
    {
        Department = department;
        Responder = responder;
        Quarter = quarter;
        Used = used;
        Agreed = agreed;
        Text = text;
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

    /// <summary>Real hours in the quarter, those worked before the horizon included.</summary>
    public double Used { get; internal init; }

    /// <summary>The agreed hours.</summary>
    public int Agreed { get; internal init; }

    /// <summary>The warning in a sentence, ending with advice.</summary>
    public string Text { get; internal init; }

    internal static IReadOnlyList<BudgetWarning> Of(IEnumerable<BudgetUse> uses) =>
        [.. uses.Where(u => u.IsNear).Select(Of)];

    static BudgetWarning Of(BudgetUse use)
    {
        var (budget, hours) = (use.Budget, use.Minutes / 60.0);
        var text = FormattableString.Invariant(
            $"{budget.Name} uses {hours:0.#} of the {budget.Hours} h agreed for {use.Quarter}, {100.0 * use.Minutes / budget.Minutes:0} %. Maybe agree on more with {budget.With} before the next plan.");
        return new BudgetWarning(budget.Department, budget.Responder, use.Quarter.ToString(), hours, budget.Hours, text);
    }
}
