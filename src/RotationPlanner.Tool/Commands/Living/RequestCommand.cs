using System.CommandLine;
using NodaTime;
using RotationPlanner.Tool.Output.Living;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary><c>request FILE PLAN --person ID --off FROM/TO</c>: whether time off can be had, and at what price.</summary>
static class RequestCommand
{
    public static Command Create(CommandContext around)
    {
        var (file, plan, json) = (Arguments.File, Arguments.Plan, Arguments.Json);
        var person = new Option<string>("--person") { Description = "Who asks, by id.", Required = true, HelpName = "ID" };
        var off = new Option<DateInterval?>("--off") { Description = "The days, both included, in the person's own zone: 2027-08-02/2027-08-13, or one day.", Required = true, HelpName = "FROM/TO" };
        off.CustomParser = result =>
        {
            var dates = result.Tokens[0].Value.Split('/').Select(NodaTime.Text.LocalDatePattern.Iso.Parse).ToList();
            if (dates.Count is 1 or 2 && dates.TrueForAll(d => d.Success) && dates[0].Value <= dates[^1].Value) return new DateInterval(dates[0].Value, dates[^1].Value);
            result.AddError($"--off must be days such as 2027-08-02/2027-08-13, the first first, not '{result.Tokens[0].Value}'.");
            return null;
        };
        var accept = new Option<bool>("--accept") { Description = "Grant it: the changed plan is written, and the time off belongs to it." };
        var (asOf, notice) = (LivingArguments.AsOf, LivingArguments.Notice);
        var command = new Command("request", "Answer a wish for time off before it is booked.") { file, plan, person, off, accept, asOf, notice, json };
        var publishing = new PublishOptions(command, (accept, "grants"));
        command.SetAction(parsed =>
        {
            var input = LivingInput.Read(parsed.GetValue(file)!, parsed.GetValue(plan)!, around);
            var options = new ReplanOptions { AsOf = LivingArguments.Moment(parsed.GetValue(asOf), input.Company, around) };
            if (parsed.GetValue(notice) is { } period) options = options with { Notice = period };
            var request = new TimeOffRequest { Responder = parsed.GetValue(person)!, Off = parsed.GetValue(off)! };
            var answer = LivingInput.Ask(() => input.Plan.Answer(input.Company, request, options, around.Cancel), around);
            if (parsed.GetValue(json)) around.Out.Write(RequestSummary.Json(answer));
            else RequestSummary.Write(answer, input.Company, around.Terminal.Pretty);
            if (answer.Proposal is not { } proposal) return (int)Exit.Incomplete;
            if (parsed.GetValue(accept)) Publishing.Finish(proposal, input, publishing.Read(parsed), around);
            else around.Terminal.Hint("Nothing is booked. Grant it with --accept.");
            return (int)Exit.Done;
        });
        return command;
    }
}
