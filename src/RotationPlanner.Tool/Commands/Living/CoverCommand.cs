using System.CommandLine;
using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Tool.Output.Living;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary>
/// <c>cover FILE PLAN --shift S --role R</c>: who could take a seat; <c>--ask</c> says who to ask, and <c>--take ID</c>
/// gives it to somebody.
/// </summary>
static class CoverCommand
{
    public static Command Create(CommandContext around)
    {
        var (file, plan, json) = (Arguments.File, Arguments.Plan, Arguments.Json);
        var shift = new Option<string>("--shift") { Description = "The shift's id, such as command/2027-01-04.", Required = true, HelpName = "S" };
        var role = new Option<string>("--role") { Description = "The role's id.", Required = true, HelpName = "R" };
        var holder = new Option<string?>("--of") { Description = "Whose seat, where several people hold the role.", HelpName = "ID" };
        var from = new Option<string?>("--from") { Description = "Only a part of the shift, from this moment: 2027-01-05T14:00 or with a Z.", HelpName = "T" };
        var to = new Option<string?>("--to") { Description = "Only a part of the shift, to this moment.", HelpName = "T" };
        var ask = new Option<bool>("--ask") { Description = "Write who to ask, in which order, and by when they answer; with --out also the messages." };
        var wait = LivingArguments.Wait;
        var take = new Option<string?>("--take") { Description = "Who takes it.", HelpName = "ID" };
        var asOf = LivingArguments.AsOf;
        var command = new Command("cover", "Find who can take a seat, fairest first, and give it to them.") { file, plan, shift, role, holder, from, to, ask, wait, take, asOf, json };
        var publishing = new PublishOptions(command, (take, "gives"));
        command.Validators.Add(result =>
        {
            if (result.GetValue(from) is null != result.GetValue(to) is null) result.AddError("--from and --to go together.");
            if (result.GetValue(ask) && result.GetValue(take) is not null) result.AddError("--ask looks for who takes it, and --take says who does; give one of them.");
            if (!result.GetValue(ask) && result.GetResult(wait) is { Implicit: false }) result.AddError("--wait goes with --ask.");
            if (!result.GetValue(ask) && result.GetValue(take) is null && publishing.IsFolderGiven(result)) result.AddError("--out is for what --take or --ask writes; there is neither.");
        });
        command.SetAction(parsed =>
        {
            var input = LivingInput.Read(parsed.GetValue(file)!, parsed.GetValue(plan)!, around);
            var (s, r, of, taker) = (parsed.GetValue(shift)!, parsed.GetValue(role)!, parsed.GetValue(holder), parsed.GetValue(take));
            var question = new SeatQuestion(input, parsed.GetValue(asOf), around);
            var part = question.Moments(parsed.GetValue(from), parsed.GetValue(to));
            var seat = question.Seat(new SeatReference { Shift = s, Role = r, Responder = of }, "--shift", "--role", "--of", part);
            if (taker is not null) question.Person("--take", taker);
            if (taker is not null && seat?.Responder == taker) question.Add("--take", "They hold the seat already", taker);
            question.Check();
            var now = question.Now;
            if (taker is not null)
            {
                var answer = LivingInput.Ask(() => input.Plan.Take(input.Company, s, r, taker, now, of, part), around);
                return (int)SwapCommand.Finish(answer, input, publishing.Read(parsed), parsed.GetValue(json), around);
            }
            var cover = LivingInput.Ask(() => input.Plan.FindCover(input.Company, s, r, now, of, part), around);
            if (parsed.GetValue(ask)) Ask(cover, input, now, parsed.GetValue(wait)!.ToDuration(), publishing.IsFolderGiven(parsed.CommandResult) ? publishing.Read(parsed).Out : null, parsed.GetValue(json), around);
            else if (parsed.GetValue(json)) around.Out.Write(CoverSummary.Json(cover));
            else CoverSummary.Write(cover, input.Company, around.Terminal.Pretty, isPart: part is not null);
            return (int)(cover.Candidates.Count > 0 ? Exit.Done : Exit.Incomplete);
        });
        return command;
    }

    static void Ask(CoverAnswer cover, LivingInput input, Instant now, Duration wait, string? folder, bool json, CommandContext around)
    {
        var asks = CoverAsk.Order(cover, now, wait);
        var notices = Outbox.Asks(input.Company, cover, asks, input.Plan.Revision);
        if (json) around.Out.Write(AskSummary.Json(cover, asks, notices));
        else AskSummary.Write(cover, asks, notices, input.Company, around.Terminal.Pretty);
        if (folder is not null && asks.Count > 0) around.Error.WriteLine(TextSanitizer.Lines($"The messages are in {Outbox.WriteAsks(asks, notices, folder)[^1]}."));
    }
}
