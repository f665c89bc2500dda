using System.CommandLine;

namespace RotationPlanner.Tool.Commands;

/// <summary><c>report FILE PLAN</c>: the report of an existing plan.</summary>
static class ReportCommand
{
    public static Command Create(Surroundings around)
    {
        var (file, plan, target) = (Arguments.File, Arguments.Plan, Arguments.Out("The HTML file to write.", "report.html"));
        var command = new Command("report", "Render the report of an existing plan.") { file, plan, target };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(target)!;
            Inputs.CurrentPlan(parsed.GetValue(plan)!, Inputs.Company(parsed.GetValue(file)!, around), around).WriteReport(path);
            around.Out.WriteLine(Printable.Lines(path));
            return (int)Exit.Done;
        });
        return command;
    }
}
