using System.CommandLine;
using RotationPlanner.Tool.Output;

namespace RotationPlanner.Tool.Commands;

/// <summary><c>explain FILE</c>: why not every required seat can be filled.</summary>
static class ExplainCommand
{
    public static Command Create(CommandContext around)
    {
        var (file, json) = (Arguments.File, Arguments.Json);
        var seconds = Arguments.Seconds("How long to look, above 0 and at most 86400.", 10);
        var command = new Command("explain", "Find a smallest set of seats, rules and absences that cannot hold together, and what would mend it.") { file, seconds, json };
        command.SetAction(parsed => (int)Run(parsed.GetValue(file)!, TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(json), around));
        return command;
    }

    static Exit Run(string file, TimeSpan limit, bool json, CommandContext around)
    {
        var company = Inputs.Company(file, around);
        var found = Planner.Explain(company, limit, around.Cancel);
        if (json) around.Out.Write(ExplainSummary.Json(found));
        else around.Out.WriteLine(found is null ? ExplainSummary.Nothing : TextSanitizer.Lines(found.ToString()));
        return around.Cancel.IsCancellationRequested ? Exit.Cancelled : found is null ? Exit.Done : Exit.Incomplete;
    }
}
