using System.CommandLine;
using RotationPlanner.Tool.Commands;
using RotationPlanner.Tool.Commands.Interchange;
using RotationPlanner.Tool.Commands.Living;

namespace RotationPlanner.Tool;

/// <summary>The whole command: parses, runs, and turns every ending into an exit code.</summary>
static class CommandLine
{
    public static int Run(IReadOnlyList<string> args, CommandContext around)
    {
        var root = Root(around);
        // A file name may begin with @; it is not a list of arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0) return (int)WrongUsage(root, parsed, around);
        try
        {
            int Invoke() =>
                parsed.Invoke(new InvocationConfiguration { Output = around.Out, Error = around.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
            // A plan that is found is not lost by a stop; all others only tell of what is there, and can be asked
            // again.
            return parsed.CommandResult.Command.Name == PlanCommand.Name
                ? Invoke() : Interruptible.Run(Invoke, () => false, around.Cancel);
        }
        catch (OperationCanceledException) when (around.Cancel.IsCancellationRequested)
        {
            around.Error.WriteLine("Cancelled; nothing was written.");
            return (int)Exit.Cancelled;
        }
        catch (Exception failure)
        {
            return (int)Failures.Tell(failure, around.Error);
        }
    }

    static RootCommand Root(CommandContext around)
    {
        var root = Commands(around);
        foreach (var target in root.Subcommands.SelectMany(c => c.Subcommands.Prepend(c)).SelectMany(c => c.Options).Where(o => o.Name == "--out"))
            target.Validators.Add(result =>
            {
                if (result.Tokens is [var only] && string.IsNullOrWhiteSpace(only.Value)) result.AddError("--out is empty. Maybe name a file or a folder, or leave it out.");
            });
        return root;
    }

    static RootCommand Commands(CommandContext around) =>
        new("Plans fair incident-command rotations: one YAML file in, a proved plan, calendar feeds and a report out.")
    {
        InitCommand.Create(around), PlanCommand.Create(around), ShowCommand.Create(around), CheckCommand.Create(around),
        ExplainCommand.Create(around), WhatIfCommand.Create(around), CompareCommand.Create(around), SimulateCommand.Create(around), ReportCommand.Create(around),
        FeedsCommand.Create(around), TrainingCommand.Create(around), BuyInCommand.Create(around),
        PublishCommand.Create(around), ReplanCommand.Create(around), CoverCommand.Create(around), SwapCommand.Create(around),
        RequestCommand.Create(around), RequestsCommand.Create(around), WhyCommand.Create(around), DiffCommand.Create(around), HoursCommand.Create(around),
        NoticesCommand.Create(around), ForgetCommand.Create(around), StoreCommand.Create(around), CalendarsCommand.Create(around),
        ExportCommand.Create(around), ImportCommand.Create(around),
    };

    // Of a mistyped command the parser complains three times, and never says which one may be meant.
    static IEnumerable<string> Messages(RootCommand root, ParseResult parsed)
    {
        if (parsed.CommandResult.Command != root || parsed.UnmatchedTokens is not [var first, ..]
            || first.StartsWith('-')) return parsed.Errors.Select(e => e.Message);
        var meant = SpellingSuggestion.To(first, root.Subcommands.Select(c => c.Name));
        return [$"There is no command '{first}'.{(meant is null ? "" : $" Maybe '{meant}'.")}"];
    }

    static Exit WrongUsage(RootCommand root, ParseResult parsed, CommandContext around)
    {
        foreach (var message in Messages(root, parsed).Distinct()) around.Error.WriteLine(TextSanitizer.Lines(message));
        around.Error.WriteLine();
        string[] help = parsed.CommandResult.Command == root
            ? ["--help"] : [parsed.CommandResult.Command.Name, "--help"];
        root.Parse(help).Invoke(new InvocationConfiguration { Output = around.Error, Error = around.Error });
        return Exit.Usage;
    }
}
