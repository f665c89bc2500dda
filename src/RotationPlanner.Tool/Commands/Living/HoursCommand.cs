using System.CommandLine;
using NodaTime;
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
        var command = new Command("hours", "Count hours, nights, weekends and public holidays by person, planned and served.") { file, plan, from, to, asOf, csv, json };
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
            var hours = read.Hours(days, LivingArguments.Moment(parsed.GetValue(asOf), company, around));
            if (parsed.GetValue(csv)) around.Out.Write(HoursSummary.Csv(hours, company));
            else if (parsed.GetValue(json)) around.Out.Write(HoursSummary.Json(hours));
            else HoursSummary.Write(hours, company, around.Terminal.Pretty);
            return (int)Exit.Done;
        });
        return command;
    }

    static LocalDate? Given(System.CommandLine.Parsing.OptionResult? date) => date is null ? null : Arguments.ReadDate(date);
}
