using RotationPlanner.Program;

namespace RotationPlanner.Benchmarks.Shifts.Rules;

/// <summary>At most so many shifts of each kind.</summary>
sealed class KindCaps(ShiftsInstance instance) : StaffRule(instance, "shifts of a kind")
{
    protected override void Lower(ProgramBuilder program, StaffMember member, MemberChoices choices, Label label)
    {
        foreach (var (kind, most) in member.MostOfKind)
            program.AtMost(label, most, choices.All.Where(c => c.Slot.Shift.Name == kind).Select(Term.FromChoice));
    }

    protected override IEnumerable<string> Faults(StaffMember member, string?[] days) =>
        from cap in member.MostOfKind
        let count = days.Count(d => d == cap.Key)
        where count > cap.Value
        select $"{count} shifts {cap.Key}";
}
