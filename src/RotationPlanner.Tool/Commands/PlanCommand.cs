using System.CommandLine;
using System.Globalization;
using RotationPlanner.Tool.Output;

namespace RotationPlanner.Tool.Commands;

/// <summary><c>plan FILE</c>: from the rotation file to plan, report, ledger and feeds.</summary>
static class PlanCommand
{
    public static Command Create(Surroundings around)
    {
        var file = Arguments.File;
        var directory = Arguments.Out("Directory for plan.json, report.html, ledger.json and feeds/.", "out");
        var previous = new Option<string?>("--previous") { Description = "The plan.json this plan replaces: it is kept where nothing is lost by it, and its earlier shifts count as worked.", HelpName = "PLAN" };
        var seconds = Arguments.Seconds("How long to search, above 0 and at most 86400; not used with --reproducible.", 10);
        var seed = new Option<int>("--seed") { Description = "Seed of every random choice.", DefaultValueFactory = _ => 1, HelpName = "N" };
        seed.CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var value)) return value;
            result.AddError($"--seed must be a whole number, not '{result.Tokens[0].Value}'.");
            return default;
        };
        var reproducible = new Option<bool>("--reproducible") { Description = "Bound the search by counted steps: the same input, seed and version give the very same plan." };
        var json = Arguments.Json;
        var command = new Command("plan", "Make a plan, prove how fair it is, and write it with report, ledger and feeds.") { file, directory, previous, seconds, seed, reproducible, json };
        command.SetAction(parsed => (int)Run(new Request(
            parsed.GetValue(file)!, parsed.GetValue(directory)!, parsed.GetValue(previous), TimeSpan.FromSeconds(parsed.GetValue(seconds)),
            parsed.GetValue(seed), parsed.GetValue(reproducible), parsed.GetValue(json)), around));
        return command;
    }

    static Exit Run(Request request, Surroundings around)
    {
        var read = Inputs.Read(request.File, around);
        var company = read.Company!;
        var previous = request.Previous is null ? null : Inputs.Plan(request.Previous, company, around);
        if (previous is not null) company = WorkedBefore.Add(company, previous);
        // Better to learn now than after the search that nothing can be written there.
        EnsureWritable(request.Directory);
        company = CarriedLedger.Of(read, company, request.Directory, around);

        var plan = Search(company, previous, request, around);
        var files = PlanFiles.Write(plan, previous, request.Directory);
        if (request.Json) around.Out.Write(PlanSummary.Json(plan, files));
        else PlanSummary.Write(plan, files, around.Terminal.Pretty);
        Reasons.Write(plan, around.Error);
        around.Terminal.Hint($"Next: open {files.Report}");
        return plan.WasCancelled ? Exit.Cancelled : plan.IsComplete ? Exit.Done : Exit.Incomplete;
    }

    static void EnsureWritable(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
            using var probe = new FileStream(Path.Combine(directory, $".{Environment.ProcessId}.probe"), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"Nothing can be written to the directory {directory}. Maybe name another with --out. ({error.Message})", error);
        }
    }

    static Plan Search(Company company, Plan? previous, Request request, Surroundings around)
    {
        var options = new PlanOptions { TimeLimit = request.Time, Seed = request.Seed, Reproducible = request.Reproducible, Previous = previous };
        try
        {
            return ProgressView.Show(around.Terminal, progress => Planner.Plan(company, options, progress, around.Cancel));
        }
        catch (InvalidCompanyException invalid)
        {
            throw Inputs.Invalid(invalid.Problems, around);
        }
        catch (OperationCanceledException) when (around.Cancel.IsCancellationRequested)
        {
            around.Error.WriteLine("Cancelled before there was a plan; nothing was written.");
            throw new StopException(Exit.Cancelled);
        }
    }

    sealed record Request(string File, string Directory, string? Previous, TimeSpan Time, int Seed, bool Reproducible, bool Json);
}
