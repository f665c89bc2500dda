using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Verification;

namespace RotationPlanner.Benchmarks.Shifts.Rules;

/// <summary>A price for each person too few and each one too many in a shift. Soft.</summary>
sealed class Cover(ShiftsInstance instance) : IRule
{
    public string Name => "cover";

    public void Lower(ProgramBuilder program)
    {
        var choices = program.Choices.ToLookup(c => (SingleTeam.DayOf(c.Slot.Shift), c.Slot.Shift.Name!));
        foreach (var need in instance.Cover)
        {
            var label = new Label(Name, "would be too many or too few") { Dates = $"day {need.Day}, {need.Kind}" };
            var people = choices[(need.Day, need.Kind)].Select(Term.FromChoice).ToList();
            if (need.WeightUnder > 0)
                program.AtLeast(label, need.People, people, new Penalty(Goal.Preferences, need.WeightUnder));
            if (need.WeightOver > 0)
                program.AtMost(label, need.People, people, new Penalty(Goal.Preferences, need.WeightOver));
        }
    }

    public IEnumerable<Violation> Check(Roster roster) => [];
}
