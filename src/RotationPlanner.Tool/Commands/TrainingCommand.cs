using System.CommandLine;
using RotationPlanner.Tool.Output;

namespace RotationPlanner.Tool.Commands;

/// <summary>
/// <c>training FILE [PLAN]</c>: who stands where on the ladder, what each needs, and what a plan makes of it.
/// </summary>
static class TrainingCommand
{
    public static Command Create(CommandContext around)
    {
        var (file, json) = (Arguments.File, Arguments.Json);
        var plan = new Argument<string?>("PLAN") { Description = "A plan.json: adds planned dates, the forecast of commanders and what holds trainees up.", Arity = ArgumentArity.ZeroOrOne };
        var add = new Option<string?>("--add") { Description = "Evidence or incidents that another tool exported (CSV, or JSON): what is sound is added to the evidence file that FILE names.", HelpName = "EVIDENCE" };
        var command = new Command("training", "Tell who stands where on the training ladder, what each needs next, and when a plan brings them there.") { file, plan, add, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(add) is not null && result.GetValue(plan) is not null)
                result.AddError("--add changes the record; a PLAN has no part in it.");
        });
        command.SetAction(parsed => (int)(parsed.GetValue(add) is { } evidence
            ? EvidenceAdding.Run(parsed.GetValue(file)!, evidence, parsed.GetValue(json), around)
            : Run(parsed.GetValue(file)!, parsed.GetValue(plan), parsed.GetValue(json), around)));
        return command;
    }

    static Exit Run(string file, string? planFile, bool json, CommandContext around)
    {
        var company = Inputs.Company(file, around);
        var report = TrainingReport.Of(
            company, planFile is null ? null : Inputs.CurrentPlan(planFile, company, around));
        if (json) around.Out.Write(TrainingSummary.Json(report));
        else TrainingSummary.Write(report, around.Terminal.Pretty);
        if (planFile is null)
            around.Terminal.Hint("Next: name a plan.json as well, for planned dates and the forecast of commanders.");
        return Exit.Done;
    }
}
