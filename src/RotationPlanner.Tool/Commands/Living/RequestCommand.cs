using System.CommandLine;
using RotationPlanner.Tool.Output.Living;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary><c>request FILE PLAN --person ID --off FROM/TO</c>: whether a wish can be granted, and at what price.</summary>
static class RequestCommand
{
    public static Command Create(CommandContext around)
    {
        var (file, plan, json) = (Arguments.File, Arguments.Plan, Arguments.Json);
        var accept = new Option<bool>("--accept") { Description = "Grant it: the changed plan is written, and remembers the request. A refusal is remembered too." };
        var (asOf, notice) = (LivingArguments.AsOf, LivingArguments.Notice);
        var command = new Command("request", "Answer a wish before it is booked: time off, a shift, to be spared one, fewer hours, to step back.") { file, plan };
        var asking = new RequestOptions(command);
        foreach (var option in new Option[] { accept, asOf, notice, json }) command.Options.Add(option);
        var publishing = new PublishOptions(command, (accept, "grants")) { NeedsBy = accept };
        command.SetAction(parsed =>
        {
            var input = LivingInput.Read(parsed.GetValue(file)!, parsed.GetValue(plan)!, around);
            var options = new ReplanOptions { AsOf = LivingArguments.Moment(parsed.GetValue(asOf), input.Company, around) };
            if (parsed.GetValue(notice) is { } period) options = options with { Notice = period };
            var written = publishing.Read(parsed);
            var request = asking.Read(parsed, written.By);
            if (request.Validate(input.Company, options.AsOf) is { Count: > 0 } problems)
                throw Inputs.Invalid([.. problems.Select(p => p with { Place = OptionOf(p.Place) })], around);
            var answer = LivingInput.Ask(() => input.Plan.Answer(input.Company, request, options, around.Cancel), around);
            if (parsed.GetValue(json)) around.Out.Write(RequestSummary.Json(answer));
            else RequestSummary.Write(answer, input.Company, around.Terminal.Pretty);
            if (!parsed.GetValue(accept)) around.Terminal.Hint(answer.Proposal is null ? "Nothing is booked." : "Nothing is booked. Grant it with --accept.");
            // A batch of one remembers that it was refused.
            else if ((answer.Proposal ?? input.Plan.AnswerAll(input.Company, [request], options, around.Cancel).Proposal) is { } proposal)
                Publishing.Finish(proposal, input, written, around);
            return (int)(answer.Proposal is null ? Exit.Incomplete : Exit.Done);
        });
        return command;
    }

    static string OptionOf(string place) => place == "stepBack" ? "--step-back" : $"--{place}";
}
