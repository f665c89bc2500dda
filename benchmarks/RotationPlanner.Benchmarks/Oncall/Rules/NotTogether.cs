using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Verification;

namespace RotationPlanner.Benchmarks.Oncall.Rules;

/// <summary>Nobody has all slots of a group; a penalty makes it a wish.</summary>
sealed class NotTogether(string name, IReadOnlyList<int[]> groups, int? weight) : IRule
{
    public string Name => name;

    public void Lower(ProgramBuilder program)
    {
        if (weight is 0) return;
        var label = new Label(name, "would have too much at once");
        foreach (var responder in program.Company.Responders)
        {
            var bySlot = program.Of(responder).ToDictionary(c => SingleTeam.DayOf(c.Slot.Shift) + 1);
            foreach (var group in groups)
                if (Array.TrueForAll(group, bySlot.ContainsKey))
                    program.AtMost(label, group.Length - 1, group.Select(s => Term.FromChoice(bySlot[s])),
                        weight is { } w ? new Penalty(Goal.Preferences, w) : null);
        }
    }

    public IEnumerable<Violation> Check(Roster roster)
    {
        if (weight is not null) yield break;
        foreach (var responder in roster.Company.Responders)
        {
            var held = roster.Of(responder).Select(h => SingleTeam.DayOf(h.Shift) + 1).ToHashSet();
            foreach (var group in groups.Where(g => Array.TrueForAll(g, held.Contains)))
                yield return new Violation(
                    name, $"{responder.Id} has slots {string.Join(", ", group)}.", [responder.Id],
                    SingleTeam.Start.PlusDays(group[0] - 1), SingleTeam.Start.PlusDays(group[^1] - 1));
        }
    }
}
