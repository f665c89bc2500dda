using System.CommandLine;
using RotationPlanner.Tool.Commands;

namespace RotationPlanner.Tool;

/// <summary>The whole command: parses, runs, and turns every ending into an exit code.</summary>
static class CommandLine
{
    public static int Run(IReadOnlyList<string> args, Surroundings around)
    {
        var root = Root(around);
        // A file name may begin with @; it is not a list of arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0) return (int)WrongUsage(root, parsed, around);
        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = around.Out, Error = around.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception failure)
        {
            return (int)Failures.Tell(failure, around.Error);
        }
    }

    static RootCommand Root(Surroundings around) => new("Plans fair incident-command rotations: one YAML file in, a proved plan, calendar feeds and a report out.")
    {
        InitCommand.Create(around), PlanCommand.Create(around), CheckCommand.Create(around), ExplainCommand.Create(around), ReportCommand.Create(around), FeedsCommand.Create(around),
    };

    static Exit WrongUsage(RootCommand root, ParseResult parsed, Surroundings around)
    {
        foreach (var error in parsed.Errors.DistinctBy(e => e.Message)) around.Error.WriteLine(Printable.Lines(error.Message));
        around.Error.WriteLine();
        string[] help = parsed.CommandResult.Command == root ? ["--help"] : [parsed.CommandResult.Command.Name, "--help"];
        root.Parse(help).Invoke(new InvocationConfiguration { Output = around.Error, Error = around.Error });
        return Exit.Usage;
    }
}
