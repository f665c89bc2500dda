using System.CommandLine;
using RotationPlanner.Interchange;
using RotationPlanner.Tool.Output.Living;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary><c>requests FILE PLAN</c>: answers the requests of the file together; <c>--export</c> prints what was granted.</summary>
static class RequestsCommand
{
    public static Command Create(CommandContext around)
    {
        var (file, plan, json) = (Arguments.File, Arguments.Plan, Arguments.Json);
        var accept = new Option<bool>("--accept") { Description = "Grant all that can be granted; the plan remembers what was granted and what was refused." };
        var export = new Option<bool>("--export") { Description = "Print what the plan has granted, as YAML for the rotation file, and answer nothing." };
        var (asOf, notice) = (LivingArguments.AsOf, LivingArguments.Notice);
        var command = new Command("requests", "Answer the requests of the file, weighed together, or print what was granted.") { file, plan, accept, export, asOf, notice, json };
        var publishing = new PublishOptions(command, (accept, "grants")) { NeedsBy = accept };
        command.Validators.Add(result =>
        {
            if (result.GetValue(export) && (result.GetValue(accept) || result.GetValue(json))) result.AddError("--export prints YAML and answers nothing; it goes with neither --accept nor --json.");
        });
        command.SetAction(parsed =>
        {
            var input = LivingInput.Read(parsed.GetValue(file)!, parsed.GetValue(plan)!, around);
            if (parsed.GetValue(export))
            {
                around.Out.Write(RotationFile.Export(input.Plan.Amendments));
                return (int)Exit.Done;
            }
            var options = new ReplanOptions { AsOf = LivingArguments.Moment(parsed.GetValue(asOf), input.Company, around) };
            if (parsed.GetValue(notice) is { } period) options = options with { Notice = period };
            var written = publishing.Read(parsed);
            IReadOnlyList<Request> asked = [.. input.Requests.Select(r => r with { By = r.By ?? (written.By == r.Responder ? null : written.By) })];
            var batch = LivingInput.Ask(() => input.Plan.AnswerAll(input.Company, asked, options, around.Cancel), around);
            if (parsed.GetValue(json)) around.Out.Write(RequestSummary.Json(batch));
            else RequestSummary.Write(batch, input.Company, around.Terminal.Pretty);
            if (batch.Proposal is { } proposal && parsed.GetValue(accept)) Publishing.Finish(proposal, input, written, around);
            else around.Terminal.Hint("Nothing is booked. Grant what can be granted with --accept.");
            return (int)(batch.Answers.Any(a => a.Verdict == Verdict.No) ? Exit.Incomplete : Exit.Done);
        });
        return command;
    }
}
