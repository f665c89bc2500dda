using System.CommandLine;
using NodaTime;
using RotationPlanner.Reporting;
using RotationPlanner.Tool.Output;
using RotationPlanner.Tool.Output.Rosters;
using Spectre.Console;

namespace RotationPlanner.Tool.Commands;

/// <summary><c>show PLAN</c>: who is on call, from plan.json alone.</summary>
static class ShowCommand
{
    public static Command Create(CommandContext around)
    {
        var (plan, json) = (Arguments.Plan, Arguments.Json);
        var at = new Option<string?>("--at")
        {
            Description = "Who is on call at a moment: 2027-01-05T10:00 in the plan's time zone, or 2027-01-05T10:00Z.",
            HelpName = "T",
        };
        var from = Arguments.Date("--from", "Shifts on this day and later; the plan's first day when not given.");
        var to = Arguments.Date("--to", "Shifts on this day and earlier; the plan's last day when not given.");
        var person = new Option<string?>("--person")
        {
            Description = "Only the shifts of one person, by id.",
            HelpName = "ID",
        };
        var csv = new Option<bool>("--csv") { Description = "Print a row a seat, for a spreadsheet." };
        var command = new Command("show", "Print who is on call, as a table, from a plan.json alone.")
        {
            plan, at, from, to, person, csv, json,
        };
        command.Validators.Add(result =>
        {
            var (first, last) = (Given(result.GetResult(from)), Given(result.GetResult(to)));
            if (result.GetValue(at) is not null && (result.GetResult(from) ?? result.GetResult(to)) is not null)
                result.AddError("--at is one moment; it does not go with --from or --to.");
            if (result.GetValue(csv) && result.GetValue(json))
                result.AddError("--csv and --json are two forms; give one of them.");
            if (first > last) result.AddError("--from must not be later than --to. Maybe they are swapped.");
        });
        command.SetAction(parsed => (int)Run(new Request(
            parsed.GetValue(plan)!, parsed.GetValue(at), Given(parsed.GetResult(from)), Given(parsed.GetResult(to)),
            parsed.GetValue(person),
            parsed.GetValue(csv), parsed.GetValue(json)), around));
        return command;
    }

    static LocalDate? Given(System.CommandLine.Parsing.OptionResult? date) =>
        date is null ? null : Arguments.ReadDate(date);

    static Exit Run(Request request, CommandContext around)
    {
        var document = Inputs.Document(request.File, around);
        var roster = Roster.Of(document);
        var problems = RosterQuestions.Problems(roster, request.At, request.From, request.To, request.Person).ToList();
        if (problems.Count > 0) throw Inputs.Invalid(problems, around);
        var instant = request.At is null ? null : RosterQuestions.Instant(request.At, roster.Zone);
        var days = new DateInterval(request.From ?? LocalDate.Min(roster.Horizon.Start, request.To ?? roster.Horizon.Start),
            request.To ?? LocalDate.Max(roster.Horizon.End, request.From ?? roster.Horizon.End));
        var seats = (instant is { } moment ? roster.At(moment) : roster.During(days))
            .Where(s => request.Person is null || s.Responder == request.Person).ToList();

        if (request.Csv) around.Out.Write(SeatList.Csv(roster, seats));
        else if (request.Json) around.Out.Write(RosterJson.Of(document, seats));
        else Write(request, roster, instant, days, seats, around.Terminal.Pretty);
        return Exit.Done;
    }

    static void Write(Request request, Roster roster, Instant? instant, DateInterval days, List<RosterSeat> seats,
        IAnsiConsole console)
    {
        var who = request.Person is { } id ? $", {roster.Name(id)}" : "";
        var when = instant is { } moment ? SeatList.Moment(moment, roster.Zone)
            : $"{Formatting.LongDay(days.Start)} to {Formatting.LongDay(days.End)}, {roster.Zone.Id}";
        console.Write(Cells.Line($"{roster.Company}{who}, {when}", Decoration.Bold));
        if (roster.StatedZone is null) console.Write(Cells.Line("Times are UTC: the plan names no time zone."));
        if (seats.Count == 0)
            console.Write(Cells.Line(request.Person is null ? "Nobody is on call then." : "No shift then."));
        else if (instant is null && request.Person is null) RosterTables.Write(roster, seats, console);
        else console.Write(SeatList.Table(roster, seats));
    }

    sealed record Request(string File, string? At, LocalDate? From, LocalDate? To, string? Person, bool Csv, bool Json);
}
