using System.CommandLine;
using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tool.Output;

namespace RotationPlanner.Tool.Commands;

/// <summary><c>check FILE PLAN</c>: the independent checker on any plan.</summary>
static class CheckCommand
{
    public static Command Create(CommandContext around)
    {
        var (file, plan, json) = (Arguments.File, Arguments.Plan, Arguments.Json);
        var command = new Command(
            "check", "Check a plan, whoever made it, against every rule; list the violations.") { file, plan, json };
        command.SetAction(parsed =>
            (int)Run(parsed.GetValue(file)!, parsed.GetValue(plan)!, parsed.GetValue(json), around));
        return command;
    }

    static Exit Run(string file, string plan, bool json, CommandContext around)
    {
        var company = Inputs.Company(file, around);
        var document = Inputs.Document(plan, around);
        var schedule = Schedule.Of(company);
        var violations = PlanChecker.Check(schedule, document.Assignments, document.Training.Events, document.Covers.Select(c => c.Shift));
        var unmet = PlanChecker.Unmet(schedule, document.Assignments);
        var wishes = new PublishedPlan(document.Assignments).FindConflicts(company, Instant.MinValue).Where(c => c.IsWish).ToList();
        if (json) around.Out.Write(CheckSummary.Json(violations, unmet, wishes, document.Assignments.Count));
        else CheckSummary.Write(violations, unmet, wishes, document.Assignments.Count, around.Out);
        return violations.Count == 0 ? Exit.Done : Exit.Violations;
    }
}
