using System.CommandLine;
using System.Diagnostics;
using NodaTime;
using RotationPlanner.Baselines;
using RotationPlanner.Interchange;
using RotationPlanner.Tool.Output;

namespace RotationPlanner.Tool.Commands;

/// <summary><c>compare FILE</c>: the same company by other ways, by what it really runs, and by us.</summary>
static class CompareCommand
{
    public static Command Create(CommandContext around)
    {
        var (file, json, seed) = (Arguments.File, Arguments.Json, Arguments.Seed);
        var with = new Option<string[]>("--with")
        {
            Description = "A roster that is really run: plan.json, .ics, .csv, or SOURCE:FILE such as pagerduty:schedule.json; may be given several times.",
            HelpName = "ROSTER",
        };
        var only = new Option<string[]>("--only") { Description = $"Only these ways: {string.Join(", ", Baseline.All.Select(b => b.Id))}, or none.", HelpName = "WAY" };
        only.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value != None && !Baseline.All.Any(b => b.Id == t.Value)))
                result.AddError($"--only must be one of {string.Join(", ", Baseline.All.Select(b => b.Id))} or {None}, not '{token.Value}'.");
        });
        var role = new Option<string?>("--role") { Description = "The role of entries whose schedule no role names under ids.", HelpName = "ROLE" };
        var page = new Option<string?>("--out") { Description = "Write the comparison as an HTML page with charts.", HelpName = "FILE" };
        var seconds = Arguments.Limit("How long our own search may take, above 0 and at most 86400; by default it ends by the work it has done.");
        var command = new Command("compare", "Compare our plan with round robin and seven other ways, or with what the team really runs.") { file, with, only, role, page, seconds, seed, json };
        command.SetAction(parsed =>
        {
            var company = Inputs.Company(parsed.GetValue(file)!, around);
            var given = (parsed.GetValue(with) ?? []).Select(text => Given(text, company, parsed.GetValue(role), around)).ToList();
            var named = parsed.GetValue(only) is { Length: > 0 } some ? some : null;
            IReadOnlyList<Baseline> ways = [.. Baseline.All.Where(b => named is null || named.Contains(b.Id))];
            return (int)Run(company, ways, given, new PlanOptions { TimeLimit = parsed.GetValue(seconds), Seed = parsed.GetValue(seed) }, parsed.GetValue(page), parsed.GetValue(json), around);
        });
        return command;
    }

    const string None = "none";

    static Exit Run(
        Company company, IReadOnlyList<Baseline> ways, IReadOnlyList<(string, IReadOnlyList<Assignment>)> given, PlanOptions options, string? page, bool json, CommandContext around)
    {
        Plan plan;
        var watch = Stopwatch.StartNew();
        try { plan = ProgressView.Show(around.Terminal, progress => Planner.Plan(company, options, progress, around.Cancel)); }
        catch (InvalidCompanyException invalid) { throw Inputs.Invalid(invalid.Problems, around); }
        around.Cancel.ThrowIfCancellationRequested();
        var took = Duration.FromTimeSpan(watch.Elapsed);
        var comparison = ProgressView.While(around.Terminal, "making the other rosters", () => Comparison.Of(plan, took, ways, given, cancel: around.Cancel));
        if (page is not null) comparison.WritePage(page);
        if (json) around.Out.Write(CompareSummary.Json(comparison));
        else CompareSummary.Write(comparison, around.Terminal.Pretty);
        Reasons.Write(plan, around.Error);
        if (page is not null) around.Terminal.Hint($"Next: open {page}");
        return plan.IsComplete ? Exit.Done : Exit.Incomplete;
    }

    static (string Name, IReadOnlyList<Assignment> Seats) Given(string text, Company company, string? role, CommandContext around)
    {
        var cut = text.IndexOf(':', StringComparison.Ordinal);
        var source = cut > 0 && PlanImport.Sources.Contains(text[..cut]) ? text[..cut] : null;
        var path = source is null ? text : text[(cut + 1)..];
        if (!Directory.Exists(path)) Inputs.Readable(path);
        source ??= Path.GetExtension(path).ToLowerInvariant() switch { ".ics" => "ics", ".csv" => "csv", _ => null };
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        if (source is null) return (name, Inputs.CurrentPlan(path, company, around).Assignments);
        var read = Interruptible.Run(() => PlanImport.Read([path], source, null, company), around.Cancel);
        var (laid, problems) = Interruptible.Run(() => read.Lay(company, role), around.Cancel);
        IReadOnlyList<Problem> all = [.. read.Problems.Concat(problems).Distinct()];
        if (laid is null) throw Inputs.Invalid(all.Count > 0 ? all : [new Problem("--with", "Nobody of the company is on call in it during the horizon.", path, "Maybe export another time.")], around);
        // A comparison leaves out what it cannot read, and says how much that is.
        foreach (var problem in all) around.Error.WriteLine(TextSanitizer.Lines($"Left out: {problem}"));
        if (all.Count > 0) around.Error.WriteLine(TextSanitizer.Lines($"{name}: {laid.Assignments.Count} seats are compared, {all.Count} entries or seats are left out."));
        return (name, laid.Assignments);
    }
}
