using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using RotationPlanner.Interchange;
using RotationPlanner.Solving;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Tool.Output;
using RotationPlanner.Reporting;

namespace RotationPlanner.Tool.Commands;

/// <summary><c>plan FILE</c>: from the rotation file to plan, report, ledger and feeds.</summary>
static class PlanCommand
{
    public const string Name = "plan";

    public static Command Create(CommandContext around)
    {
        var file = Arguments.File;
        var directory = Arguments.Out("Directory for plan.json, report.html, ledger.json and feeds/. A plan of the same company and horizon there is carried on.", "out");
        var previous = new Option<string?>("--previous") { Description = "The plan.json this plan replaces: it is kept where nothing is lost by it, and its earlier shifts count as worked.", HelpName = "PLAN" };
        var seconds = Arguments.Limit("How long reading, search and check together may take, above 0 and at most 86400; by default the search ends by the work it has done.");
        var (seed, threads) = (Arguments.Seed, Arguments.Threads);
        var reproducible = new Option<bool>("--reproducible") { Description = "Accepted for scripts: without --seconds and --threads the same input, seed and version give the very same plan." };
        var fresh = new Option<bool>("--fresh") { Description = "Replace a published plan in DIR: what people were told no longer holds." };
        var json = Arguments.Json;
        var command = new Command(Name, "Make a plan, prove how fair it is, and write it with report, ledger and feeds.") { file, directory, previous, seconds, seed, threads, reproducible, fresh, json };
        command.SetAction(parsed => (int)Run(new Request(
            parsed.GetValue(file)!, parsed.GetValue(directory)!, parsed.GetValue(previous), parsed.GetValue(seconds),
            parsed.GetValue(seed), parsed.GetValue(threads), parsed.GetValue(fresh), parsed.GetValue(json)), around));
        return command;
    }

    static Exit Run(Request request, CommandContext around)
    {
        var watch = Stopwatch.StartNew();
        var read = Inputs.Read(request.File, around);
        var company = read.Company!;
        var previous = request.Previous is null ? null : Inputs.Plan(request.Previous, company, around);
        if (previous is not null) company = new PublishedPlan(previous).Amended(WorkedBefore.Add(company, previous));
        // Better to learn now than after the search that nothing can be written there.
        EnsureWritable(request.Directory);
        if (KeepPublished(request) is { } replaced && replaced.CompanyName == company.Name) company = replaced.Amended(company);
        company = CarriedLedger.Of(read, company, request.Directory, around);

        var reading = watch.Elapsed;
        var found = Search(company, previous, request, around);
        var planning = watch.Elapsed - reading;
        around.Saving();
        var saved = SavedPlan.Save(found, request.Directory, FeedsBefore.Options(request.Previous, around), around.Cancel);
        foreach (var told in saved.Told) around.Error.WriteLine(TextSanitizer.Lines(told));
        var saving = watch.Elapsed - reading - planning;
        if (request.Json) around.Out.Write(PlanSummary.Json(saved));
        else PlanSummary.Write(saved, around.Terminal.Pretty);
        Reasons.Write(found, around.Error);
        foreach (var line in Overrun.Lines(request.Time, reading, planning, found.Proof.Ended, saving, around.Processor() / request.Threads)) around.Error.WriteLine(line);
        if (saved.Why is { } why) around.Error.WriteLine(TextSanitizer.Lines(Stays(saved, why)));
        else if (!saved.IsWhole) around.Error.WriteLine(TextSanitizer.Lines(Unfinished(saved, request.File)));
        else around.Terminal.Hint($"Next: open {saved.Report}");
        return found.WasCancelled || !saved.IsWhole ? Exit.Cancelled : found.IsComplete ? Exit.Done : Exit.Incomplete;
    }

    static string Unfinished(SavedPlan saved, string file) =>
        $"{saved.Report} and {saved.Feeds} are not those of this plan yet: to write them would have taken longer than a stop may. "
        + $"Maybe let `rotation-planner report {file} {saved.File} --out {saved.Report}` and `rotation-planner feeds {file} {saved.File} --out {saved.Feeds}` write them.";

    static string Stays(SavedPlan saved, string why) =>
        $"{saved.Current} stays as it is, with its report, ledger and feeds: {why}. The new plan is {saved.File}. "
        + $"Maybe move {saved.Current} away and plan again if the new one is wanted.";

    static void EnsureWritable(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
            using var probe = new FileStream(Path.Combine(directory, $".{Environment.ProcessId}.probe"),
                FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"Nothing can be written to the directory {directory}. Maybe name another with --out. ({error.Message})", error);
        }
        var plan = Path.Combine(directory, "plan.json");
        if (Directory.Exists(plan))
            throw new IOException(
                $"{plan} is a directory, so no plan can be written there. Maybe name another directory with --out.");
    }

    /// <summary>People live by a published plan; only a change of it, or a user's word, replaces it.</summary>
    /// <returns>The plan that is replaced; null where none was published.</returns>
    static PublishedPlan? KeepPublished(Request request)
    {
        var plan = Path.Combine(request.Directory, "plan.json");
        if (!File.Exists(plan)) return null;
        var (found, problems) = PlanFile.ReadPublished(plan);
        // It may be the work of a newer version, and people live by it.
        if (found is null && (Directory.Exists(Path.Combine(request.Directory, "revisions")) || File.ReadAllText(plan).Contains("\"publication\"", StringComparison.Ordinal)))
            throw new IOException($"{problems[0]}\n{plan} was published and cannot be read: plan does not replace it. Maybe another folder with --out, or move it away.");
        if (found is not { Publication: { } publication } published) return null;
        if (request.Fresh)
        {
            var kept = Path.Combine(request.Directory, "revisions", string.Create(CultureInfo.InvariantCulture, $"{published.Revision:0000}.json"));
            if (!File.Exists(kept)) AtomicFile.Write(kept, File.ReadAllBytes(plan));
            return published;
        }
        throw new IOException($"{plan} is revision {published.Revision}, published at {publication.At} by {TextSanitizer.Line(publication.By)}: plan does not replace it. "
            + $"Maybe `rotation-planner replan {request.File} {plan}`, or another folder with --out, or --fresh if it holds no longer.");
    }

    static Plan Search(Company company, Plan? previous, Request request, CommandContext around)
    {
        var options = new PlanOptions { TimeLimit = request.Time, Seed = request.Seed, Threads = request.Threads, Previous = previous };
        try
        {
            return ProgressView.Show(around.Terminal, watching =>
            {
                var first = new FirstPlan(watching);
                return Interruptible.Run(
                    () => Planner.Plan(company, options, first, around.Cancel), () => first.IsFound, around.Cancel);
            });
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

    /// <summary>
    /// Whether there is a plan that a stop must not lose. The search tells how it stands as soon as seats are filled.
    /// </summary>
    sealed class FirstPlan(IProgress<PlanProgress>? watching) : IProgress<PlanProgress>
    {
        volatile bool isFound;

        public bool IsFound => isFound;

        public void Report(PlanProgress value)
        {
            isFound = true;
            watching?.Report(value);
        }
    }

    sealed record Request(string File, string Directory, string? Previous, TimeSpan? Time, int Seed, int Threads, bool Fresh, bool Json);
}
