using RotationPlanner.Scheduling;

namespace RotationPlanner;

/// <summary>
/// A plan comes near the hours that were agreed for a calendar quarter, or uses them up: a word ahead of the limit, so
/// that more can be agreed in time.
/// </summary>
/// <param name="Department">The <see cref="RotationPlanner.Department.Id"/> concerned.</param>
/// <param name="Responder">The <see cref="RotationPlanner.Responder.Id"/> whose own hours they are, or null for those
/// of the whole department.</param>
/// <param name="Quarter">The calendar quarter, such as <c>2027-Q1</c>; a shift counts whole in the quarter of its local
/// start date.</param>
/// <param name="Used">Real hours in the quarter, those worked before the horizon included.</param>
/// <param name="Agreed">The agreed hours.</param>
/// <param name="Text">The warning in a sentence, ending with advice.</param>
public sealed record BudgetWarning(string Department, string? Responder, string Quarter, double Used, int Agreed, string Text)
{
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
