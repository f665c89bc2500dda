using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.ColumnGeneration;

namespace RotationPlanner.Benchmarks.Shifts.Rules;

/// <summary>Some kinds of shift cannot follow another on the next day.</summary>
sealed class Successions(ShiftsInstance instance) : StaffRule(instance, "succession")
{
    protected override void Lower(ProgramBuilder program, StaffMember member, MemberChoices choices, Label label)
    {
        foreach (var kind in Instance.Kinds.Where(k => k.NotBefore.Count > 0))
            for (var day = 0; day + 1 < Instance.Days; day++)
                if (choices.Find(day, kind.Id) is { } choice)
                    program.AtMost(label, 1, choices.On(day + 1).Where(c => kind.NotBefore.Contains(c.Slot.Shift.Name!))
                        .Prepend(choice).Select(Term.FromChoice));
    }

    protected override IEnumerable<string> Faults(StaffMember member, string?[] days) =>
        from day in Enumerable.Range(0, days.Length - 1)
        where days[day] is { } kind && days[day + 1] is { } next
            && Instance.Kinds.First(k => k.Id == kind).NotBefore.Contains(next)
        select $"{days[day + 1]} after {days[day]} on day {day + 1}";
}
