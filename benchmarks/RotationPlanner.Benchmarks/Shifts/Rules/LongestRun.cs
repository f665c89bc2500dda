using RotationPlanner.Program;

namespace RotationPlanner.Benchmarks.Shifts.Rules;

/// <summary>No more than so many working days in a row.</summary>
sealed class LongestRun(ShiftsInstance instance) : StaffRule(instance, "longest run")
{
    protected override void Lower(ProgramBuilder program, StaffMember member, MemberChoices choices, Label label)
    {
        for (var first = 0; first + member.LongestRun < Instance.Days; first++)
            program.AtMost(label, member.LongestRun, Enumerable.Range(first, member.LongestRun + 1)
                .Select(choices.Works));
    }

    protected override IEnumerable<string> Faults(StaffMember member, string?[] days) =>
        from run in Runs(days) where run.Works
            && run.Length > member.LongestRun select $"{run.Length} working days from day {run.First}";
}
