using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Verification;

namespace RotationPlanner.Benchmarks.Shifts.Rules;

/// <summary>A hard rule about each member of staff alone.</summary>
abstract class StaffRule(ShiftsInstance instance, string name) : IRule
{
    public string Name => name;

    protected ShiftsInstance Instance => instance;

    public void Lower(ProgramBuilder program)
    {
        foreach (var (member, responder) in instance.Staff.Zip(program.Company.Responders))
            Lower(program, member, new MemberChoices(program, responder, instance.Days),
                new Label(name, "would break their contract") { Responder = member.Id });
    }

    public IEnumerable<Violation> Check(Roster roster)
    {
        foreach (var (member, responder) in instance.Staff.Zip(roster.Company.Responders))
        {
            var days = new string?[instance.Days];
            foreach (var held in roster.Of(responder)) days[SingleTeam.DayOf(held.Shift)] = held.Shift.Name;
            foreach (var fault in Faults(member, days))
                yield return new Violation(name, $"{member.Id}: {fault}.", [member.Id], SingleTeam.Start,
                    SingleTeam.Start.PlusDays(instance.Days - 1));
        }
    }

    protected abstract void Lower(ProgramBuilder program, StaffMember member, MemberChoices choices, Label label);

    protected abstract IEnumerable<string> Faults(StaffMember member, string?[] days);

    /// <summary>Runs of days alike, those at the edges of the horizon included.</summary>
    protected static IEnumerable<(int First, int Length, bool Works)> Runs(string?[] days)
    {
        for (int first = 0, next; first < days.Length; first = next)
        {
            for (next = first + 1; next < days.Length && (days[next] is null) == (days[first] is null);) next++;
            yield return (first, next - first, days[first] is not null);
        }
    }
}
