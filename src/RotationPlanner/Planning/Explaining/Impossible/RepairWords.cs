using RotationPlanner.Program;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Planning.Explaining.Impossible;

/// <summary>What would make a conflict go away, cheapest first.</summary>
static class RepairWords
{
    // Standing aside for once costs least, then an absence, then an empty seat; somebody new takes longest.
    const int RuleCost = 1, AbsenceCost = 2, SeatCost = 3, PeopleCost = 4;

    public static IReadOnlyList<Repair> Of(SeatProgram program, Conflict conflict, Dictionary<string, string> names)
    {
        var repairs = Labels(conflict)
            .Select(g => new Repair(g.All(IsAbsence) ? AbsenceCost : RuleCost, Text(g, names), g, []))
            .Concat(SeatWords.Of(program, conflict.Slots).Select(s => new Repair(SeatCost, conflict.Slots.Count > ImpossibilityWords.MostNames ? $"leave some of {s.Text} empty" : $"leave {s.Text} empty", [], s.Slots)))
            .Append(new Repair(PeopleCost, "certify more people who are free then", [], conflict.Slots));
        return [.. repairs.OrderBy(r => r.Cost)];
    }

    /// <summary>A few labels one by one, many by what would mend them.</summary>
    static IEnumerable<Label[]> Labels(Conflict conflict)
    {
        var advised = conflict.Labels.Where(l => l.Advice is not null);
        return conflict.Labels.Count <= ImpossibilityWords.MostNames
            ? advised.Select(l => new[] { l }) : advised.GroupBy(l => (l.Rule, l.Advice)).Select(g => g.ToArray());
    }

    static bool IsAbsence(Label label) => label.Rule is PersonalTimes.TimeOff or PersonalTimes.OtherDuty;

    static string Text(Label[] labels, Dictionary<string, string> names)
    {
        var who = labels is [var one] ? ImpossibilityWords.Who(one, names) : "";
        return $"{labels[0].Advice}{(who.Length == 0 ? "" : $": {who}")}";
    }
}
