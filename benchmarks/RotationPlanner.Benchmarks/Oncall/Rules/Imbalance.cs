using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Verification;

namespace RotationPlanner.Benchmarks.Oncall.Rules;

/// <summary>Costs the least whole b such that |load i x slots of j - load j x slots of i| is at most 100 b for all pairs of people.</summary>
sealed class Imbalance(string name, HashSet<int> slots, int[] loads) : IRule
{
    public string Name => name;

    public void Lower(ProgramBuilder program)
    {
        var own = program.Company.Responders.Select(
            r => program.Of(r).Where(c => slots.Contains(SingleTeam.DayOf(c.Slot.Shift) + 1)).ToList()).ToList();
        program.PenalizeWorst(new Label(name, "would have more than others"),
            from i in Enumerable.Range(0, own.Count)
            from j in Enumerable.Range(0, own.Count)
            where i != j
            select Lead(own[i], loads[j], own[j], loads[i]),
            unit: 100, new Penalty(Goal.Preferences, 1));
    }

    public IEnumerable<Violation> Check(Roster roster) => [];

    static IEnumerable<(Term Term, long Weight)> Lead(
        List<Choice> mine, int theirLoad, List<Choice> theirs, int myLoad) =>
        mine.Select(c => Term.FromChoice(c).Times(theirLoad))
            .Concat(theirs.Select(c => Term.FromChoice(c).Times(-myLoad)));
}
