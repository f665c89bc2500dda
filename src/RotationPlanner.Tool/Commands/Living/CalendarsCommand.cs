using System.CommandLine;
using NodaTime;
using RotationPlanner.Tool.Output.Living;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary>
/// <c>calendars watch FILE PLAN</c>: reads people's calendars again, and tells where they are at odds with the published
/// plan and who could cover.
/// </summary>
static class CalendarsCommand
{
    /// <summary>Each question lays the plan anew; whoever has more should replan.</summary>
    const int MostAsked = 20;

    public static Command Create(CommandContext around)
    {
        var (file, plan, asOf, json) = (Arguments.File, Arguments.Plan, LivingArguments.AsOf, Arguments.Json);
        var what = new Argument<string>("watch") { Description = "watch: tell where they are at odds with the plan, and who could cover." };
        what.AcceptOnlyFromAmong("watch");
        var person = new Option<string?>("--person") { Description = "Only the seats of this person.", HelpName = "ID" };
        var command = new Command("calendars", "Read people's calendars again, and tell where they are at odds with a published plan and who could cover.") { what, file, plan, person, asOf, json };
        command.SetAction(parsed =>
        {
            var input = LivingInput.Read(parsed.GetValue(file)!, parsed.GetValue(plan)!, around);
            var question = new SeatQuestion(input, parsed.GetValue(asOf), around);
            question.Moments(null, null);
            var who = parsed.GetValue(person);
            if (who is not null) question.Person("--person", who);
            question.Check();
            var conflicts = input.Plan.FindConflicts(input.Company, question.Now).Where(c => who is null || c.Seat.Responder == who).ToList();
            // An hour of a seat that is to change hands anyway is no question yet.
            var broken = conflicts.Where(c => !c.IsWish).Select(c => c.Seat).ToHashSet();
            var told = conflicts.Select((c, i) => new WatchedSeat(c, i < MostAsked && !(c.IsWish && broken.Contains(c.Seat)) ? Cover(input, c, question.Now, around) : null)).ToList();
            if (parsed.GetValue(json)) around.Out.Write(WatchSummary.Json(told, parsed.GetValue(file)!, parsed.GetValue(plan)!));
            else WatchSummary.Write(told, input.Company, parsed.GetValue(file)!, parsed.GetValue(plan)!, around.Terminal.Pretty);
            return (int)(conflicts.TrueForAll(c => c.IsWish) ? Exit.Done : Exit.Violations);
        });
        return command;
    }

    static CoverAnswer? Cover(LivingInput input, SeatConflict conflict, Instant now, CommandContext around)
    {
        var seat = conflict.Seat;
        try
        {
            return LivingInput.Ask(() => input.Plan.FindCover(input.Company, seat.Shift, seat.Role, now, seat.Responder, WatchedSeat.PartOf(conflict)), around);
        }
        catch (StopException) when (input.Company.Rotations.All(r => r.Id != seat.Rotation))
        {
            return null;
        }
    }
}
