using System.CommandLine;
using RotationPlanner.Interchange;
using RotationPlanner.Tool.Output.Living;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary><c>diff PLAN PLAN</c>: which seats somebody else holds.</summary>
static class DiffCommand
{
    public static Command Create(CommandContext around)
    {
        var earlier = new Argument<string>("EARLIER") { Description = "A plan.json." };
        var later = new Argument<string>("LATER") { Description = "Another one." };
        var json = Arguments.Json;
        var command = new Command("diff", "List the seats in which two plans differ.") { earlier, later, json };
        command.SetAction(parsed =>
        {
            var changes = Read(parsed.GetValue(later)!, around).ChangesSince(Read(parsed.GetValue(earlier)!, around));
            if (parsed.GetValue(json)) around.Out.Write(ChangeSummary.Json(changes));
            else ChangeSummary.Write(changes, around.Terminal.Pretty);
            return (int)Exit.Done;
        });
        return command;
    }

    static PublishedPlan Read(string file, CommandContext around)
    {
        var (plan, problems) = PlanFile.ReadPublished(Inputs.Readable(file));
        return plan ?? throw Inputs.Invalid(problems, around);
    }
}
