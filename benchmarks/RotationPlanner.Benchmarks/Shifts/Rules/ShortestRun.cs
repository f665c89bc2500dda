using RotationPlanner.Program;

namespace RotationPlanner.Benchmarks.Shifts.Rules;

/// <summary>No fewer than so many working days (or days off) in a row, except at the edges of the horizon.</summary>
sealed class ShortestRun(ShiftsInstance instance, bool ofWork) : StaffRule(
    instance, ofWork ? "shortest run" : "shortest rest")
{
    protected override void Lower(ProgramBuilder program, StaffMember member, MemberChoices choices, Label label)
    {
        // Each shorter run, between two days of the other sort, is excluded: 1 counts what is alike, -1 what is not.
        var sign = ofWork ? 1 : -1;
        for (var length = 1; length < Shortest(member); length++)
            for (var before = 0; before + length + 1 < Instance.Days; before++)
            {
                var inside = Enumerable.Range(before + 1, length).Select(d => choices.Works(d).Times(sign));
                (Term Term, long Weight)[] edges = [choices.Works(before)
                    .Times(-sign), choices.Works(before + length + 1).Times(-sign)];
                program.Between(label, long.MinValue, [.. inside, .. edges], ofWork ? length - 1 : 1);
            }
    }

    protected override IEnumerable<string> Faults(StaffMember member, string?[] days) =>
        from run in Runs(days)
        where run.Works == ofWork && run.Length < Shortest(member) && run.First > 0 && run.First
            + run.Length < days.Length
        select $"{run.Length} {(ofWork ? "working days" : "days off")} from day {run.First}";

    int Shortest(StaffMember member) => ofWork ? member.ShortestRun : member.ShortestRest;
}
