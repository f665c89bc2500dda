using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using NodaTime;
using RotationPlanner.Baselines;
using RotationPlanner.Interchange;
using RotationPlanner.Tool.Commands.Living;
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
        var price = new Option<bool>("--price") { Description = "Also plan with more and more tolerance, wishes first: how many wishes can be honoured for how much unevenness, and who pays." };
        var tolerances = new Option<Duration[]>("--tolerances") { Description = "With --price: tolerances in weighted hours, such as 0h,4h,8h; none, a quarter, half, once, twice and four times the company's own when not given.", HelpName = "0h,4h,8h", CustomParser = ReadTolerances };
        var seconds = Arguments.Limit("How long our own search may take, above 0 and at most 86400, and with --price once more for all its plans together; by default each ends by the work it has done.");
        var command = new Command("compare", "Compare our plan with round robin and seven other ways, or with what the team really runs.") { file, with, only, role, price, tolerances, page, seconds, seed, json };
        command.Validators.Add(result =>
        {
            if (result.GetResult(tolerances) is not null && !result.GetValue(price)) result.AddError("--tolerances goes with --price.");
        });
        command.SetAction(parsed =>
        {
            var company = Inputs.Company(parsed.GetValue(file)!, around);
            var given = (parsed.GetValue(with) ?? []).Select(text => Given(text, company, parsed.GetValue(role), around)).ToList();
            var named = parsed.GetValue(only) is { Length: > 0 } some ? some : null;
            IReadOnlyList<Baseline> ways = [.. Baseline.All.Where(b => named is null || named.Contains(b.Id))];
            var options = new PlanOptions { TimeLimit = parsed.GetValue(seconds), Seed = parsed.GetValue(seed) };
            var (plan, comparison) = Compare(company, ways, given, options, around);
            if (parsed.GetValue(price)) comparison = comparison with { Price = Price(plan, parsed.GetValue(tolerances), options, around) };
            return (int)Tell(plan, comparison, parsed.GetValue(page), parsed.GetValue(json), around);
        });
        return command;
    }

    const string None = "none";

    static (Plan, Comparison) Compare(
        Company company, IReadOnlyList<Baseline> ways, IReadOnlyList<(string, IReadOnlyList<Assignment>)> given, PlanOptions options, CommandContext around)
    {
        Plan plan;
        var watch = Stopwatch.StartNew();
        try { plan = ProgressView.Show(around.Terminal, progress => Planner.Plan(company, options, progress, around.Cancel)); }
        catch (InvalidCompanyException invalid) { throw Inputs.Invalid(invalid.Problems, around); }
        around.Cancel.ThrowIfCancellationRequested();
        var took = Duration.FromTimeSpan(watch.Elapsed);
        return (plan, ProgressView.While(around.Terminal, "making the other rosters", () => Comparison.Of(plan, took, ways, given, cancel: around.Cancel)));
    }

    static PriceOfFairness Price(Plan plan, IReadOnlyList<Duration>? tolerances, PlanOptions options, CommandContext around)
    {
        if (tolerances is []) tolerances = null;
        if (tolerances is not null && PriceOfFairness.Problems(plan, tolerances) is { Count: > 0 } wrong)
            throw Inputs.Invalid([.. wrong.Select(p => p with { Place = "--tolerances" })], around);
        return ProgressView.Part(around.Terminal, "planning with more tolerance", done => PriceOfFairness.Of(plan, tolerances, options, done, around.Cancel));
    }

    static Exit Tell(Plan plan, Comparison comparison, string? page, bool json, CommandContext around)
    {
        if (page is not null) comparison.WritePage(page);
        if (json) around.Out.Write(CompareSummary.Json(comparison));
        else
        {
            CompareSummary.Write(comparison, around.Terminal.Pretty);
            if (comparison.Price is { } price) PriceSummary.Write(price, around.Terminal.Pretty);
        }
        Reasons.Write(plan, around.Error);
        if (page is not null) around.Terminal.Hint($"Next: open {page}");
        return plan.IsComplete ? Exit.Done : Exit.Incomplete;
    }

    static Duration[] ReadTolerances(ArgumentResult result)
    {
        var read = new List<Duration>();
        foreach (var text in result.Tokens.SelectMany(t => t.Value.Split(',')).Select(t => t.Trim()))
        {
            if (LivingArguments.Length(text) is { Years: 0, Months: 0 } length) read.Add(length.ToDuration());
            else result.AddError($"--tolerances must be times such as 0h,4h,8h, not '{text}'.");
        }
        if (read.Count > MostTolerances) result.AddError($"--tolerances takes at most {MostTolerances} times.");
        return [.. read];
    }

    const int MostTolerances = 20;

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
