using NodaTime;
using RotationPlanner;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Verification;

namespace CustomRule;

/// <summary>Nobody's first shift in a role touches one of their public holidays.</summary>
/// <param name="Role">The id of the role.</param>
sealed record FirstCommandIsCalm(string Role) : IRule
{
    public string Name => "first command is calm";

    /// <summary>For the planner: who commands over a holiday has commanded before.</summary>
    public void Lower(ProgramBuilder program)
    {
        foreach (var responder in program.Company.Responders)
        {
            var label = new Label(Name, "have not commanded before and would start on a public holiday", "let them command earlier") { Responder = responder.Id };
            var commands = program.Of(responder).Where(c => c.Slot.Role.Id == Role).ToList();
            foreach (var busy in commands.Where(c => program.Measure(c.Slot.Shift, responder).Holidays.Count > 0))
                program.Implies(label, busy, program.Any(commands.Where(c => c.Slot.Shift.Start.ToInstant() < busy.Slot.Shift.Start.ToInstant())));
        }
    }

    /// <summary>For the checker, which reads the finished roster and knows nothing of the program above.</summary>
    public IEnumerable<Violation> Check(Roster roster)
    {
        foreach (var responder in roster.Company.Responders)
        {
            var first = roster.Of(responder).Where(h => h.Role.Id == Role).MinBy(h => h.Start);
            if (first is null || first.IsPast || roster.Measure(first.Shift, responder).Holidays is not [var holiday, ..]) continue;
            yield return new Violation(Name, $"{responder.Name} first serves as {Role} in {first.Shift.Id}, over the public holiday of {holiday:uuuu-MM-dd}.", [responder.Id], holiday, holiday);
        }
    }

    public IEnumerable<Problem> Validate(Company company, string place)
    {
        if (!company.Rotations.Any(r => r.Roles.Any(role => role.Id == Role)))
            yield return new Problem($"{place}.role", "There is no such role.", Role, "Maybe 'commander'.");
    }
}
