using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using RotationPlanner.Interchange;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary><c>requests PLAN</c>: the time off that belongs to a plan, as lines for the rotation file.</summary>
static class RequestsCommand
{
    public static Command Create(CommandContext around)
    {
        var plan = Arguments.Plan;
        var command = new Command("requests", "Print the time off that was granted, as YAML for the rotation file.") { plan };
        command.SetAction(parsed =>
        {
            var (published, problems) = PlanFile.ReadPublished(Inputs.Readable(parsed.GetValue(plan)!));
            if (published is null) throw Inputs.Invalid(problems, around);
            foreach (var person in published.Granted.GroupBy(g => g.Responder, StringComparer.Ordinal))
                around.Out.WriteLine(TextSanitizer.Line($"- {{ id: {person.Key}, unavailable: [ {string.Join(", ", person.Select(g => Days(g.Off)))} ] }}"));
            return (int)Exit.Done;
        });
        return command;
    }

    static string Days(DateInterval days) => $"{LocalDatePattern.Iso.Format(days.Start)}/{LocalDatePattern.Iso.Format(days.End)}";
}
