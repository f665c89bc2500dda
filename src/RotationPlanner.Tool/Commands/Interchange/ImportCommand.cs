using System.CommandLine;
using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange;
using RotationPlanner.Tool.Output.Interchange;

namespace RotationPlanner.Tool.Commands.Interchange;

/// <summary><c>import EXPORT --from SOURCE</c>: what another tool has, as history, as a plan, or as a file to begin with.</summary>
static class ImportCommand
{
    public static Command Create(CommandContext around)
    {
        var export = new Argument<string[]>("EXPORT") { Description = "Files of the other tool, or a folder that export wrote.", Arity = ArgumentArity.OneOrMore };
        var from = InterchangeArguments.Named("--from", $"Which tool or form: {string.Join(", ", PlanImport.Sources)}.", PlanImport.Sources);
        var into = new Option<string?>("--for") { Description = "The rotation file whose people and roles are meant.", HelpName = "FILE" };
        var role = new Option<string?>("--role") { Description = "The role of entries whose schedule no role names under ids.", HelpName = "ROLE" };
        var ids = InterchangeArguments.Ids;
        var columns = new Option<string?>("--columns") { Description = "A YAML file that says which columns of a CSV file hold what; the imports of FILE when not given.", HelpName = "MAP" };
        var zone = InterchangeArguments.Zone;
        var until = Arguments.Date("--until", "Until which day schedules that only say how they repeat are read; the end of the horizon of FILE when not given.");
        var ledger = new Option<string?>("--ledger") { Description = "Write what was served before the horizon as a ledger, with credits as ours are reckoned.", HelpName = "OUT" };
        var plan = new Option<string?>("--plan") { Description = "Write what lies in the horizon as a plan.json to go on from.", HelpName = "OUT" };
        var init = new Option<string?>("--init") { Description = "Write a rotation file to begin with; an existing one is left as it is.", HelpName = "OUT" };
        var skip = new Option<bool>("--skip") { Description = "Leave out what cannot be read, is not known or does not fit; without it nothing is written then." };
        var json = Arguments.Json;
        var command = new Command("import", "Read who is on call in another tool: as history, as a plan, or as a file to begin with.") { export, from, into, role, ids, columns, zone, until, ledger, plan, init, skip, json };
        command.Validators.Add(result =>
        {
            var asked = new Option<string?>[] { ledger, plan, init }.Count(o => result.GetResult(o) is not null);
            if (result.GetResult(init) is not null && asked > 1) result.AddError("--init begins a file, --ledger and --plan go on from one; give one of them.");
            if ((result.GetResult(ledger) is not null || result.GetResult(plan) is not null) && result.GetResult(into) is null) result.AddError("--ledger and --plan need the rotation file: --for rotation.yaml.");
        });
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(into) is { } path ? Inputs.Read(path, around) : null;
            var clock = InterchangeArguments.ReadZone(parsed.GetValue(zone), around);
            var end = parsed.GetResult(until) is { } given ? Arguments.ReadDate(given) : file?.Company!.Horizon.End;
            var options = new ImportOptions
            {
                Zone = clock, Columns = ReadColumns(parsed.GetValue(columns), around) ?? file?.Imports,
                Until = end?.PlusDays(1).AtStartOfDayInZone(clock ?? DateTimeZone.Utc).ToInstant(),
            };
            KeepOthers(parsed.GetValue(plan), parsed.GetValue(ledger), file?.LedgerFile);
            foreach (var name in parsed.GetValue(export)!.Where(n => !Directory.Exists(n))) Inputs.Readable(name);
            var read = Interruptible.Run(() => PlanImport.Read(parsed.GetValue(export)!, parsed.GetValue(from)!, options, file?.Company), around.Cancel);
            var request = new Request(read, file?.Company, parsed.GetValue(role), file is null ? null : InterchangeArguments.ReadIds(parsed.GetValue(ids), file.Company!, around), parsed.GetValue(skip), parsed.GetValue(json));
            return (int)Run(request, parsed.GetValue(ledger), parsed.GetValue(plan), parsed.GetValue(init), clock, around);
        });
        return command;
    }

    /// <summary>People live by a published plan, and balances are nowhere else: neither is replaced in passing.</summary>
    static void KeepOthers(string? plan, string? ledger, string? named)
    {
        if (plan is not null && File.Exists(plan) && PlanFile.ReadPublished(plan).Plan is null or { Publication: not null })
            throw new IOException($"{plan} is a published plan, or none that can be read, and is left as it is. Maybe name another file with --plan.");
        // What is in the ledger that the rotation file names goes on in the new one.
        if (ledger is not null && File.Exists(ledger) && (named is null || Path.GetFullPath(named) != Path.GetFullPath(ledger)))
            throw new IOException($"{ledger} exists already and is left as it is. Maybe name another file, or write `ledger: {Path.GetFileName(ledger)}` in the rotation file, so that both are one.");
    }

    static Exit Run(Request request, string? ledger, string? plan, string? init, DateTimeZone? zone, CommandContext around)
    {
        if (init is not null) return Begin(request, init, zone, around);
        if (ledger is null && plan is null) return Tell(request, around);
        var (read, company) = (request.Read, request.Company!);
        // Both are made before either is written.
        var past = ledger is null ? default : Interruptible.Run(() => read.Remember(company, request.Role, request.Ids), around.Cancel);
        var laid = plan is null ? default : Interruptible.Run(() => read.Lay(company, request.Role, request.Ids), around.Cancel);
        IReadOnlyList<Problem> problems = [.. read.Problems.Concat(past.Problems ?? []).Concat(laid.Problems ?? []).Distinct()];
        if (problems.Count > 0 && !request.Skip) throw Refused(problems, around);
        foreach (var problem in problems) around.Error.WriteLine(TextSanitizer.Lines($"Left out: {problem}"));
        if (ledger is not null && past.Past is null) throw Nothing("--ledger", "Nothing was served before the horizon", company, around);
        if (plan is not null && laid.Plan is null) throw Nothing("--plan", "Nothing lies in the horizon", company, around);
        if (ledger is not null) LedgerJson.Write(past.Past!.Ledger, ledger);
        if (plan is not null) PlanFile.Write(laid.Plan!, plan);
        if (request.Json) around.Out.Write(ImportSummary.Json(past.Past, laid.Plan, ledger, plan));
        else ImportSummary.Write(past.Past, laid.Plan, ledger, plan, company, around.Terminal.Pretty);
        return laid.Plan is { IsComplete: false } ? Exit.Incomplete : Exit.Done;
    }

    static Exit Begin(Request request, string target, DateTimeZone? zone, CommandContext around)
    {
        if (File.Exists(target) || Directory.Exists(target)) throw new IOException($"{target} exists already and is left as it is. Maybe name another file.");
        if (request.Read.Problems.Count > 0 && !request.Skip) throw Refused(request.Read.Problems, around);
        foreach (var problem in request.Read.Problems) around.Error.WriteLine(TextSanitizer.Lines($"Left out: {problem}"));
        if (request.Read.Entries.Count == 0) throw Inputs.Invalid([new Problem("EXPORT", "There is no entry to begin with.", null, "Maybe export a longer time.")], around);
        var schema = Path.Combine(Path.GetDirectoryName(target) ?? "", RotationFile.SchemaFileName);
        AtomicFile.Write(target, request.Read.Begin("Incident command", zone));
        if (!File.Exists(schema)) AtomicFile.Write(schema, RotationFile.Schema);
        if (request.Json) around.Out.Write(new JsonLines(PlanFile.Options).Field("written", target).Field("entries", request.Read.Entries.Count).ToString());
        else around.Out.WriteLine(TextSanitizer.Lines(target));
        around.Error.WriteLine(TextSanitizer.Lines($"Look at each line marked \"not known\", then: rotation-planner plan {target}"));
        return Exit.Done;
    }

    static Exit Tell(Request request, CommandContext around)
    {
        if (request.Json) around.Out.Write(ImportSummary.Json(request.Read));
        else ImportSummary.Write(request.Read, around.Terminal.Pretty);
        return request.Read.Problems.Count > 0 ? throw Inputs.Invalid(request.Read.Problems, around) : Exit.Done;
    }

    static StopException Refused(IReadOnlyList<Problem> problems, CommandContext around)
    {
        var stop = Inputs.Invalid(problems, around);
        around.Error.WriteLine("Nothing was written. Maybe mend these, or leave them out with --skip.");
        return stop;
    }

    static StopException Nothing(string option, string message, Company company, CommandContext around) =>
        Inputs.Invalid([new Problem(option, $"{message}, {company.Horizon.Start:uuuu-MM-dd} to {company.Horizon.End:uuuu-MM-dd}.", null, "Maybe export another time, or change the horizon.")], around);

    static ImportColumns? ReadColumns(string? file, CommandContext around)
    {
        if (file is null) return null;
        var (columns, problems) = ImportColumns.Read(Inputs.Readable(file));
        return columns ?? throw Inputs.Invalid(problems, around);
    }

    sealed record Request(PlanImport Read, Company? Company, string? Role, ToolIds? Ids, bool Skip, bool Json);
}
