using RotationPlanner.Program;

namespace RotationPlanner.Benchmarks.Shifts.Rules;

/// <summary>At most so many weekends with a shift on Saturday or Sunday.</summary>
sealed class WeekendsWorked(ShiftsInstance instance) : StaffRule(instance, "weekends")
{
    protected override void Lower(ProgramBuilder program, StaffMember member, MemberChoices choices, Label label) =>
        program.AtMost(label, member.MostWeekends, Saturdays()
            .Select(s => program.Any(DaysOf(s).SelectMany(choices.On))));

    protected override IEnumerable<string> Faults(StaffMember member, string?[] days)
    {
        var worked = Saturdays().Count(s => DaysOf(s).Any(d => days[d] is not null));
        if (worked > member.MostWeekends) yield return $"{worked} weekends";
    }

    IEnumerable<int> Saturdays() => Enumerable.Range(0, Instance.Days).Where(d => d % 7 == 5);

    IEnumerable<int> DaysOf(int saturday) => Enumerable.Range(saturday, 2).Where(d => d < Instance.Days);
}
