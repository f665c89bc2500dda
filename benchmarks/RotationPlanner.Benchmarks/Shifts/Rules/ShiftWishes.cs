using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Verification;

namespace RotationPlanner.Benchmarks.Shifts.Rules;

/// <summary>Shifts that staff asked for, or asked not to have. Soft.</summary>
sealed class ShiftWishes(ShiftsInstance instance) : IRule
{
    public string Name => "wishes of staff";

    public void Lower(ProgramBuilder program)
    {
        var choices = program.Choices.ToDictionary(
            c => (c.Responder.Id, SingleTeam.DayOf(c.Slot.Shift), c.Slot.Shift.Name!));
        foreach (var wish in instance.Wishes.Where(w => w.Weight > 0))
        {
            var label = new Label(
                Name, wish.On ? "asked for this shift" : "asked not to have this shift") { Responder = wish.Member };
            // A shift asked for on a day off is paid for all the same.
            Term[] terms = choices.TryGetValue((wish.Member, wish.Day, wish.Kind), out var choice) ? [choice] : [];
            if (wish.On) program.AtLeast(label, 1, terms, new Penalty(Goal.Preferences, wish.Weight));
            else program.AtMost(label, 0, terms, new Penalty(Goal.Preferences, wish.Weight));
        }
    }

    public IEnumerable<Violation> Check(Roster roster) => [];
}
