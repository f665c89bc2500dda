using RotationPlanner.Reporting;
using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Recognition;
using RotationPlanner.Tool.Commands.Living;

namespace RotationPlanner.Tool.Commands;

/// <summary>
/// <c>report FILE PLAN</c>: the report of an existing plan; <c>report --contributions FILE PLAN...</c>: who gave what
/// in a period.
/// </summary>
static class ReportCommand
{
    public static Command Create(CommandContext around)
    {
        var file = Arguments.File;
        var plans = new Argument<string[]>("PLAN") { Description = "A plan.json, as plan writes it; with --contributions also several, the latest revision counts.", Arity = ArgumentArity.OneOrMore };
        var target = new Option<string?>("--out") { Description = "The file to write: report.html if not given; contributions go to standard output then.", HelpName = "FILE" };
        var contributions = new Option<bool>("--contributions") { Description = "Tell who gave what to incident command, person by person and for each department's leader." };
        var (from, to) = (Arguments.Date("--from", "First day of the contributions."),
            Arguments.Date("--to", "Last day of the contributions."));
        var asOf = LivingArguments.AsOf;
        asOf.Description = "Now, for the contributions: what ends later was not served yet.";
        var format = new Option<string>("--format") { Description = "Of the contributions.", DefaultValueFactory = _ => "md", HelpName = "md|html|csv" };
        format.AcceptOnlyFromAmong("md", "html", "csv");
        var command = new Command("report", "Render the report of an existing plan, or who gave what.") { file, plans, target, contributions, from, to, asOf, format };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(contributions)) Alone(result, plans, from, to, asOf, format);
            else if (result.GetResult(from) is null || result.GetResult(to) is null)
                result.AddError("--contributions needs --from and --to.");
            else if (Arguments.ReadDate(result.GetResult(from)!) is { } first && Arguments.ReadDate(result.GetResult(to)!) is { } last && first > last) result.AddError("--from must not be later than --to.");
        });
        command.SetAction(parsed =>
        {
            var company = Inputs.Company(parsed.GetValue(file)!, around);
            var (given, path) = (parsed.GetValue(plans)!, parsed.GetValue(target));
            if (parsed.GetValue(contributions))
                Contributed(company, given, new DateInterval(parsed.GetValue(from), parsed.GetValue(to)),
                    LivingArguments.Moment(parsed.GetValue(asOf), company, around),
                    parsed.GetValue(format)!, path, around);
            else
                Report(company, given[0], path ?? "report.html", around);
            return (int)Exit.Done;
        });
        return command;
    }

    // Options that would be ignored are mistakes.
    static void Alone(CommandResult result, Argument<string[]> plans, params Option[] others)
    {
        if (result.GetValue(plans) is { Length: > 1 })
            result.AddError("A report is of one plan. Maybe --contributions is missing.");
        foreach (var option in others.Where(o => result.GetResult(o) is { Implicit: false }))
            result.AddError($"{option.Name} goes with --contributions.");
    }

    static void Report(Company company, string plan, string path, CommandContext around)
    {
        Inputs.CurrentPlan(plan, company, around).WriteReport(path);
        around.Out.WriteLine(TextSanitizer.Lines(path));
    }

    static void Contributed(
        Company company, string[] files, DateInterval period, Instant now, string format, string? path, CommandContext around)
    {
        // Plans of earlier horizons are welcome here: their shifts are over.
        var all = Contributions.Of(company, [.. files.Select(f => Inputs.Plan(f, company, around))], period, now);
        var text = format switch { "html" => all.ToHtml(), "csv" => all.ToCsv(), _ => all.ToMarkdown() };
        if (path is null)
        {
            around.Out.Write(text);
            return;
        }
        AtomicFile.Write(path, text);
        around.Out.WriteLine(TextSanitizer.Lines(path));
    }
}
