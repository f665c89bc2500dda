using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;

namespace RotationPlanner.Benchmarks.Shifts.Rules;

/// <summary>The minutes worked in the horizon lie in the range agreed.</summary>
sealed class WorkingMinutes(ShiftsInstance instance) : StaffRule(instance, "minutes")
{
    protected override void Lower(ProgramBuilder program, StaffMember member, MemberChoices choices, Label label) =>
        program.Between(label, member.LeastMinutes,
            choices.All.Select(c => Term.FromChoice(c).Times(c.Slot.Shift.Minutes)), member.MostMinutes);

    protected override IEnumerable<string> Faults(StaffMember member, string?[] days)
    {
        var minutes = days.Sum(d => d is null ? 0 : Instance.Kinds.First(k => k.Id == d).Minutes);
        if (minutes < member.LeastMinutes || minutes > member.MostMinutes) yield return $"{minutes} minutes";
    }
}
