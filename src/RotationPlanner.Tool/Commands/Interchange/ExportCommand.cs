using System.CommandLine;
using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Tool.Commands.Living;
using RotationPlanner.Tool.Output.Interchange;

namespace RotationPlanner.Tool.Commands.Interchange;

/// <summary><c>export FILE PLAN --to TARGET</c>: the plan as another tool takes it, or how the tool differs from it.</summary>
static class ExportCommand
{
    public static Command Create(CommandContext around)
    {
        var (file, plan, json) = (Arguments.File, Arguments.Plan, Arguments.Json);
        var to = InterchangeArguments.Named("--to", $"Where to: {string.Join(", ", PlanExport.Targets)}; with --diff also {string.Join(", ", PlanImport.Sources.Except(PlanExport.Targets))}.", [.. PlanExport.Targets.Union(PlanImport.Sources)]);
        var since = Arguments.Date("--since", "Shifts that start on this day and later; the plan's first day when not given.");
        var until = Arguments.Date("--until", "Shifts that start on this day and earlier; the plan's last day when not given.");
        var role = new Option<string[]>("--role") { Description = "Only this role, as rotation/role or an id; may be given several times.", HelpName = "ROLE" };
        var ids = InterchangeArguments.Ids;
        var address = new Option<string?>("--base") { Description = "The address that the paths of requests follow, such as that of the tool's site in Europe.", HelpName = "URL" };
        var asOf = LivingArguments.AsOf;
        var target = new Option<string?>("--out") { Description = "A folder to write to: each body a file, and requests.json with their order.", HelpName = "DIR" };
        var diff = new Option<string?>("--diff") { Description = "A file of the tool, as import reads it: print what it has that the plan has not, and the other way round.", HelpName = "FOREIGN" };
        var zone = InterchangeArguments.Zone;
        var command = new Command("export", "Write the plan for another tool, or tell how the tool differs from it.") { file, plan, to, since, until, role, ids, address, asOf, target, diff, zone, json };
        command.Validators.Add(result =>
        {
            if (result.GetResult(since) is { } from && result.GetResult(until) is { } last && Arguments.ReadDate(from) > Arguments.ReadDate(last)) result.AddError("--since must not be later than --until. Maybe they are swapped.");
            if (result.GetResult(diff) is null && result.GetResult(to)?.Tokens is [{ Value: var name }] && PlanImport.Sources.Except(PlanExport.Targets).Contains(name)) result.AddError($"{name} is only read: give a file of it with --diff, or one of {string.Join(", ", PlanExport.Targets)} as --to.");
            if (result.GetResult(diff) is not null && result.GetResult(target) is not null) result.AddError("--diff prints, and --out writes; give one of them.");
        });
        command.SetAction(parsed =>
        {
            var rotations = Inputs.Read(parsed.GetValue(file)!, around);
            var company = rotations.Company!;
            var read = Inputs.CurrentPlan(parsed.GetValue(plan)!, company, around);
            var (first, last) = (Given(parsed.GetResult(since)), Given(parsed.GetResult(until)));
            var options = new ExportOptions
            {
                Days = first is null && last is null ? null : new DateInterval(first ?? LocalDate.Min(company.Horizon.Start, last!.Value), last ?? LocalDate.Max(company.Horizon.End, first!.Value)),
                From = LivingArguments.Moment(parsed.GetValue(asOf), company, around),
                Roles = parsed.GetValue(role) is { Length: > 0 } roles ? roles : null,
                Ids = InterchangeArguments.ReadIds(parsed.GetValue(ids), company, around),
                Base = parsed.GetValue(address),
            };
            return (int)(parsed.GetValue(diff) is { } foreign
                ? Compare(PlanImport.Read([Inputs.Readable(foreign)], parsed.GetValue(to)!, Reading(rotations, InterchangeArguments.ReadZone(parsed.GetValue(zone), around)), company), read, options, parsed.GetValue(json), around)
                : Run(read, parsed.GetValue(file)!, parsed.GetValue(to)!, options, parsed.GetValue(target), parsed.GetValue(json), around));
        });
        return command;
    }

    static Exit Run(Plan plan, string file, string to, ExportOptions options, string? directory, bool json, CommandContext around)
    {
        var (export, problems) = PlanExport.Of(plan, to, options);
        if (export is null) throw Inputs.Invalid([.. problems.Select(p => p.Place.StartsWith('-') ? p : p with { File = file })], around);
        foreach (var gap in export.Gaps)
            around.Error.WriteLine(TextSanitizer.Lines($"Empty: {gap.Shift}, {gap.Role}: nobody holds it, so that nothing is exported from {gap.Start} to {gap.End}."));
        if (directory is null) around.Out.Write(export.Text);
        else
        {
            var written = export.Write(directory);
            if (json) around.Out.Write(new JsonLines(PlanFile.Options).Field("written", written).Field("requests", export.Requests.Count).ToString());
            else around.Out.WriteLine(TextSanitizer.Lines(written));
        }
        return Exit.Done;
    }

    // Schedules that go round for ever are read as far as any shift of the horizon can reach.
    static ImportOptions Reading(RotationFile file, DateTimeZone? zone) =>
        new() { Zone = zone, Columns = file.Imports, Until = file.Company!.Horizon.End.PlusDays(400).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() };

    static Exit Compare(PlanImport read, Plan plan, ExportOptions options, bool json, CommandContext around)
    {
        if (read.Problems.Count > 0) throw Inputs.Invalid(read.Problems, around);
        Interval? window = options.Days is { } days
            ? new Interval(days.Start.AtStartOfDayInZone(plan.Company.TimeZone).ToInstant(), days.End.PlusDays(1).AtStartOfDayInZone(plan.Company.TimeZone).ToInstant()) : null;
        var (differences, problems) = read.Compare(plan, window, options, options.Roles is [var one] ? one : null);
        if (json) around.Out.Write(DifferenceSummary.Json(differences));
        else DifferenceSummary.Write(differences, plan.Company, read.Source, around.Terminal.Pretty);
        return problems.Count > 0 ? throw Inputs.Invalid(problems, around) : Exit.Done;
    }

    static LocalDate? Given(System.CommandLine.Parsing.OptionResult? date) => date is null ? null : Arguments.ReadDate(date);
}
