using System.CommandLine;
using NodaTime;
using RotationPlanner.Tool.Output.Living;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary><c>replan FILE PLAN</c>: the least change that fits a published plan to what is now.</summary>
static class ReplanCommand
{
    const int MostChanges = 100_000;

    public static Command Create(CommandContext around)
    {
        var (file, plan, json) = (Arguments.File, Arguments.Plan, Arguments.Json);
        var (asOf, notice) = (LivingArguments.AsOf, LivingArguments.Notice);
        var changes = new Option<int?>("--changes") { Description = "How many seats more may change for the sake of fairness; by default only what newcomers are owed.", HelpName = "N" };
        changes.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var number) || number is < 0 or > MostChanges)) result.AddError($"--changes must be a whole number from 0 to {MostChanges}, not '{token.Value}'.");
        });
        var command = new Command("replan", "Change a published plan as little as what has happened since asks for.") { file, plan, asOf, notice, changes, json };
        var publishing = new PublishOptions(command);
        command.SetAction(parsed =>
        {
            var input = LivingInput.Read(parsed.GetValue(file)!, parsed.GetValue(plan)!, around);
            var options = new ReplanOptions { AsOf = LivingArguments.Moment(parsed.GetValue(asOf), input.Company, around), Changes = parsed.GetValue(changes), WithPrice = true };
            if (parsed.GetValue(notice) is { } period) options = options with { Notice = period };
            var proposal = LivingInput.Ask(() => input.Plan.Replan(input.Company, options, around.Cancel), around);
            if (parsed.GetValue(json)) around.Out.Write(ChangeSummary.Json(proposal));
            else ChangeSummary.Write(proposal, around.Terminal.Pretty);
            Output.Reasons.Write(proposal.Plan, around.Error);
            Publishing.Finish(proposal, input, publishing.Read(parsed), around);
            return (int)(proposal.Plan.IsComplete ? Exit.Done : Exit.Incomplete);
        });
        return command;
    }
}
