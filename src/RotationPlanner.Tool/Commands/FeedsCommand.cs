using System.CommandLine;
using RotationPlanner.Calendars;
using RotationPlanner.Reporting;

namespace RotationPlanner.Tool.Commands;

/// <summary><c>feeds FILE PLAN</c>: the calendar feeds of an existing plan.</summary>
static class FeedsCommand
{
    public static Command Create(CommandContext around)
    {
        var (file, plan, target) = (Arguments.File, Arguments.Plan,
            Arguments.Out("Directory for people/, rotations/, departments/ and observe/.", "feeds"));
        var command = new Command("feeds", "Render the calendar feeds of an existing plan.") { file, plan, target };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(target)!;
            Inputs.CurrentPlan(parsed.GetValue(plan)!, Inputs.Company(parsed.GetValue(file)!, around), around)
                .WriteFeeds(path);
            around.Out.WriteLine(TextSanitizer.Lines(path));
            return (int)Exit.Done;
        });
        return command;
    }
}
