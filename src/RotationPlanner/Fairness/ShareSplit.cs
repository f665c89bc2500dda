using RotationPlanner.Solving;

namespace RotationPlanner.Fairness;

/// <summary>Splits the credit of a horizon into fair shares.</summary>
static class ShareSplit
{
    /// <summary>The share of each responder, by index in the company. Proportional to capacity x days in service, bounded by what each can carry.</summary>
    public static Credit[] Of(Company company, IReadOnlyList<Slot> slots, IReadOnlyList<Choice> choices, IReadOnlyList<Credit> creditOfChoice) => throw new NotImplementedException();
}
