using System.CommandLine;
using RotationPlanner.Tool.Output;

namespace RotationPlanner.Tool.Commands;

/// <summary>
/// <c>training FILE [PLAN]</c>: who stands where on the ladder, what each needs, and what a plan makes of it; or
/// whether the bench of commanders is strong enough.
/// </summary>
static class TrainingCommand
{
    public static Command Create(CommandContext around)
    {
        var (file, json) = (Arguments.File, Arguments.Json);
        var plan = new Argument<string?>("PLAN")
        {
            Description = "A plan.json: adds planned dates, the forecast of commanders and what holds trainees up.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var add = new Option<string?>("--add")
        {
            Description = "Evidence or incidents that another tool exported (CSV, or JSON): what is sound is added to the evidence file "
                + "that FILE names.",
            HelpName = "EVIDENCE",
        };
        var forecast = new Option<bool>("--forecast")
        {
            Description = "Tell whether the bench of commanders is strong enough instead: the fewest that the rotation needs, how many "
                + "stay, and who is needed by when.",
        };
        var attrition = BenchForecast.Attrition();
        var confidence = BenchForecast.Confidence();
        var target = BenchForecast.Page();
        const string Tells = "Tell who stands where on the training ladder, what each needs next, and when a plan brings them there; "
            + "or whether there are commanders enough.";
        var command = new Command("training", Tells) { file, plan, add, forecast, attrition, confidence, target, json };
        command.Validators.Add(result =>
        {
            foreach (var option in new Option[] { attrition, confidence, target })
                if (!result.GetValue(forecast) && result.GetResult(option) is { Implicit: false }) result.AddError($"{option.Name} goes with --forecast.");
            if (result.GetValue(forecast) && result.GetValue(add) is not null)
                result.AddError("--add changes the record, --forecast reads it: one of them at a time.");
            if (result.GetValue(add) is not null && result.GetValue(plan) is not null)
                result.AddError("--add changes the record; a PLAN has no part in it.");
        });
        command.SetAction(parsed => (int)(parsed.GetValue(add) is { } evidence
            ? EvidenceAdding.Run(parsed.GetValue(file)!, evidence, parsed.GetValue(json), around)
            : parsed.GetValue(forecast)
            ? BenchForecast.Run(parsed.GetValue(file)!, parsed.GetValue(plan), Asked(parsed), parsed.GetValue(target), parsed.GetValue(json), around)
            : Run(parsed.GetValue(file)!, parsed.GetValue(plan), parsed.GetValue(json), around)));
        return command;

        BenchOptions Asked(ParseResult parsed) =>
            new() { Attrition = parsed.GetValue(attrition)!, Confidence = parsed.GetValue(confidence) };
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
