using System.CommandLine;
using RotationPlanner.Interchange;
using RotationPlanner.Tool.Output;
using RotationPlanner.Tool.Output.Living;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary><c>why FILE PLAN (--person ID | --shift S | --rule R)</c>: why me, why not them, and what a rule costs.</summary>
static class WhyCommand
{
    public static Command Create(CommandContext around)
    {
        var (file, plan, json) = (Arguments.File, Arguments.Plan, Arguments.Json);
        var person = new Option<string?>("--person") { Description = "Somebody's load against their share, what bounds it, and what would change it.", HelpName = "ID" };
        var shift = new Option<string?>("--shift") { Description = "For each seat of a shift and everybody else: the rule that forbids it, or what it costs.", HelpName = "S" };
        var role = new Option<string?>("--role") { Description = "With --shift: this role alone.", HelpName = "R" };
        var rule = new Option<string?>("--rule") { Description = "What a rule costs: planned with it and without it. Its name is the one that check prints.", HelpName = "NAME" };
        var rotation = new Option<string?>("--rotation") { Description = "With --rule: the rule of this rotation alone.", HelpName = "ID" };
        var seconds = Arguments.Seconds("With --rule: how long to search for both plans together, above 0 and at most 86400.", 20);
        var asOf = LivingArguments.AsOf;
        var command = new Command("why", "Explain why somebody serves, why others do not, and what a rule costs.") { file, plan, person, shift, role, rule, rotation, seconds, asOf, json };
        command.Validators.Add(result =>
        {
            var asked = new[] { result.GetValue(person), result.GetValue(shift), result.GetValue(rule) }.Count(v => v is not null);
            if (asked != 1) result.AddError("Give one of --person, --shift and --rule.");
            else if (result.GetValue(role) is not null && result.GetValue(shift) is null) result.AddError("--role goes with --shift.");
            else if (result.GetValue(rotation) is not null && result.GetValue(rule) is null) result.AddError("--rotation goes with --rule.");
            else if (result.GetResult(seconds) is { Implicit: false } && result.GetValue(rule) is null) result.AddError("--seconds goes with --rule.");
        });
        command.SetAction(parsed =>
        {
            var input = LivingInput.Read(parsed.GetValue(file)!, parsed.GetValue(plan)!, around);
            var read = Inputs.CurrentPlan(parsed.GetValue(plan)!, input.Company, around);
            var question = new WhyQuestion(input, read, LivingArguments.Moment(parsed.GetValue(asOf), input.Company, around), parsed.GetValue(json), around);
            if (parsed.GetValue(person) is { } id) return (int)question.Person(id);
            if (parsed.GetValue(shift) is { } asked) return (int)question.Shift(asked, parsed.GetValue(role));
            return (int)question.Rule(parsed.GetValue(rule)!, parsed.GetValue(rotation), TimeSpan.FromSeconds(parsed.GetValue(seconds)));
        });
        return command;
    }
}
