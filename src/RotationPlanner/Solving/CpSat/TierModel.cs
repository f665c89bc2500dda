using RotationPlanner.Program;

namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// Turns a question into a model: hard constraints, holds, and the objective as a sum; null without one.
/// </summary>
static class TierModel
{
    /// <exception cref="NotSupportedException">The objective is spacing, and the program has spread
    /// constraints.</exception>
    public static (SeatModel Model, LinearSum? Objective) Build(Question question, CancellationToken cancel)
    {
        var program = question.Program;
        if (question.Objective is { } objective) Check(program, objective);
        var model = new SeatModel(program, question.Hint, question.Frozen) { KeepsNoOverlaps = true };
        var elastic = question.Objective?.Kind == TierKind.Obligations
            || question.Holds.Any(h => h.Tier.Kind == TierKind.Obligations && h.Most > 0);
        HardConstraints.Post(model, elastic, cancel);

        var costs = new Dictionary<Tier, LinearSum>();
        foreach (var hold in question.Holds)
        {
            cancel.ThrowIfCancellationRequested();
            Hold(model, hold, elastic, costs);
        }
        var families = question.Holds.Select(h => h.Tier).Append(question.Objective ?? default)
            .Where(t => t.Kind == TierKind.Load).Select(t => t.Index).Distinct().Order();
        LinearSum? cost = null;
        foreach (var family in families)
        {
            cancel.ThrowIfCancellationRequested();
            var values = new LoadValues(model, program.Loads[family]);
            if (question.Floor is { } floor)
                foreach (var person in values.Carriers) model.Writer.Post(values.Load(person), floor, Int128.MaxValue);
            var holds = new LoadHolds(
                model, values, question.Holds.Where(h => h.Tier.Kind == TierKind.Load && h.Tier.Index == family)
                .Select(h => (h.Tier.Rank, h.Most)));
            if (question.Objective is { Kind: TierKind.Load } load && load.Index == family)
                LoadObjective.Add(model, values, holds, load.Rank, cost = new LinearSum());
        }
        if (question.Objective is { Kind: not TierKind.Load } tier) cost = Cost(model, tier, costs);
        return (model, cost);
    }

    static void Hold(SeatModel model, Hold hold, bool elastic, Dictionary<Tier, LinearSum> costs)
    {
        var (tier, most) = hold;
        if (tier.Kind == TierKind.Load || (tier.Kind == TierKind.Obligations && most == 0 && !elastic)) return;
        if (tier.Kind == TierKind.Uncovered && most == 0) Coverage.RequireAll(model);
        else model.Writer.Post(Cost(model, tier, costs), Int128.MinValue, most);
    }

    static LinearSum Cost(SeatModel model, Tier tier, Dictionary<Tier, LinearSum> costs)
    {
        if (costs.TryGetValue(tier, out var cost)) return cost;
        costs[tier] = cost = new LinearSum();
        if (tier.Kind == TierKind.Obligations) GoalCosts.AddWhere(model, cost, f => f.IsMended);
        else if (tier.Kind == TierKind.UnmetDemands) GoalCosts.AddWhere(model, cost, f => f.IsDemand);
        else if (tier.Kind == TierKind.Uncovered) Coverage.Required(model, cost);
        else if (tier.Kind == TierKind.Training) model.Climbs.ForEach(c => c.AddCost(cost));
        else if (tier.Kind == TierKind.UncoveredOptional) Coverage.Wanted(model, cost);
        else GoalCosts.Add(model, (Goal)tier.Index, cost);
        return cost;
    }

    static void Check(SeatProgram program, Tier objective)
    {
        if (objective == Tier.Of(Goal.Spacing) && program.Spacings.Length > 0)
            throw new NotSupportedException(
                "CP-SAT does not count distances between one person's shifts; local search owns the tier of spacing.");
        if (objective.Kind == TierKind.Load && (objective.Rank < 0 || objective.Rank >= program.ResponderCount))
            throw new ArgumentException(
                $"There are {program.ResponderCount} people; nobody has the rank {objective.Rank}.", nameof(objective));
    }
}
