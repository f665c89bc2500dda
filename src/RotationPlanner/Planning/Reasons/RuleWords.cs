namespace RotationPlanner.Planning.Reasons;

/// <summary>Says what a rule costs.</summary>
static class RuleWords
{
    public static IEnumerable<string> Tell(RuleCost cost)
    {
        var (with, without) = (cost.Compared.Now, cost.Compared.Then);
        var rule = $"the rule '{TextSanitizer.Line(cost.Rule)}'{(cost.Rotation is null ? "" : $" of rotation '{TextSanitizer.Line(cost.Rotation)}'")}";
        var changes = new List<string>();
        void Compare(string what, double now, double then, Func<double, string> say)
        {
            if (say(now) != say(then))
                changes.Add($"{what} {(then < now ? "falls" : "rises")} from {say(now)} to {say(then)}");
        }
        Compare("the number of required seats that stay empty", with.UnfilledRequired, without.UnfilledRequired,
            Said.Number);
        Compare("the worst excess", with.WorstExcessHours, without.WorstExcessHours, Said.Hours);
        Compare("the most weekends of one person", with.MostWeekends, without.MostWeekends, Said.Number);
        Compare("the most nights of one person", with.MostNights, without.MostNights, Said.Number);
        Compare("the most public holidays of one person", with.MostHolidays, without.MostHolidays, Said.Number);
        Compare("the most turns of one person", with.MostTurns, without.MostTurns, Said.Number);
        Compare("the number of new commanders", with.NewCommanders, without.NewCommanders, Said.Number);
        yield return changes.Count == 0
            ? $"Planned without {rule}, nothing that is counted here changes: it costs nothing."
            : $"Planned without {rule}, {Said.And(changes)}.";
        yield return cost.Seats == 0 ? $"In the plan as it stands, {rule} alone keeps nobody from a seat."
            : $"In the plan as it stands, {rule} alone keeps {Said.Count(cost.People, "person", "people")} from {Said.Count(cost.Seats, "seat")} that others hold.";
    }
}
