using System.CommandLine;
using NodaTime;
using RotationPlanner.Recognition;
using RotationPlanner.Tool.Output.Living;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary><c>hours FILE PLAN</c>: hours by person, for payroll.</summary>
static class HoursCommand
{
    public static Command Create(CommandContext around)
    {
        var (file, plan, json) = (Arguments.File, Arguments.Plan, Arguments.Json);
        var from = Arguments.Date("--from", "Shifts that start on this day and later; the plan's first day when not given.");
        var to = Arguments.Date("--to", "Shifts that start on this day and earlier; the plan's last day when not given.");
        var asOf = LivingArguments.AsOf;
        var csv = new Option<bool>("--csv") { Description = "Print a row a person, for a spreadsheet." };
        var rates = new Option<string?>("--rates") { Description = "A YAML file of rates: print what is due for what was served, and the limits that were broken.", HelpName = "RATES" };
        var command = new Command("hours", "Count hours, nights, weekends and public holidays by person, planned and served.") { file, plan, from, to, rates, asOf, csv, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(csv) && result.GetValue(json)) result.AddError("--csv and --json are two forms; give one of them.");
            if (Given(result.GetResult(from)) > Given(result.GetResult(to))) result.AddError("--from must not be later than --to. Maybe they are swapped.");
        });
        command.SetAction(parsed =>
        {
            var company = Inputs.Company(parsed.GetValue(file)!, around);
            var read = Inputs.CurrentPlan(parsed.GetValue(plan)!, company, around);
            var days = new DateInterval(
                Given(parsed.GetResult(from)) ?? LocalDate.Min(company.Horizon.Start, Given(parsed.GetResult(to)) ?? company.Horizon.Start),
                Given(parsed.GetResult(to)) ?? LocalDate.Max(company.Horizon.End, Given(parsed.GetResult(from)) ?? company.Horizon.End));
            var now = LivingArguments.Moment(parsed.GetValue(asOf), company, around);
            if (parsed.GetValue(rates) is { } table) return (int)Pay(PayReport.Of(read, days, now, Rates(table, company, around)), company, parsed.GetValue(csv), parsed.GetValue(json), around);
            var hours = read.Hours(days, now);
            if (parsed.GetValue(csv)) around.Out.Write(HoursSummary.Csv(hours, company));
            else if (parsed.GetValue(json)) around.Out.Write(HoursSummary.Json(hours));
            else HoursSummary.Write(hours, company, around.Terminal.Pretty);
            return (int)Exit.Done;
        });
        return command;
    }

    static Exit Pay(PayReport pay, Company company, bool csv, bool json, CommandContext around)
    {
        if (csv) around.Out.Write(PaySummary.Csv(pay, company));
        else if (json) around.Out.Write(PaySummary.Json(pay));
        else PaySummary.Write(pay, company, around.Terminal.Pretty);
        foreach (var note in pay.Notes) around.Error.WriteLine(TextSanitizer.Lines($"Note: {note}"));
        return Exit.Done;
    }

    static PayRates Rates(string file, Company company, CommandContext around)
    {
        var (rates, problems) = PayRates.Read(Inputs.Readable(file), company);
        return rates ?? throw Inputs.Invalid(problems, around);
    }

    static LocalDate? Given(System.CommandLine.Parsing.OptionResult? date) => date is null ? null : Arguments.ReadDate(date);
}
