using RotationPlanner.Scheduling;

namespace RotationPlanner.Planning.Notes;

/// <summary>What weighs duty beside the multipliers, and what it was read from.</summary>
static class ExperienceNotes
{
    public static IEnumerable<PlanNote> Of(Company company)
    {
        if (company.Fairness.Experience is not { } past) yield break;
        var source = past.Source is { } said ? $" ({TextSanitizer.Line(said)})" : "";
        var weights = WeekWeights.Of(company);
        if (weights.Count > 0)
        {
            var (most, least) = (weights.MaxBy(w => w.Weight), weights.MinBy(w => w.Weight));
            yield return new PlanNote("experience",
                FormattableString.Invariant($"Hours on duty weigh {past.Adds:0.##} more in the mean for what incidents cost{source}: {most} weighs {most.Weight:0.0} an hour, {least} {least.Weight:0.0}."), []);
        }
        else if (past.Adds > 0)
            yield return new PlanNote("experience", $"Incidents have cost nothing{source}: hours on duty weigh what their multipliers say.", []);
        else if (past.SparesSleep && company.Fairness.BalancesLoad)
            yield return new PlanNote("experience", $"How likely a month becomes a bad one is reckoned from past incidents{source}.", []);
        if (past.SparesSleep && !company.Fairness.BalancesLoad)
            yield return new PlanNote("experience", "Sleep is not spared: it is compared among plans of equal excess, and load is not evened out.", []);
    }
}
