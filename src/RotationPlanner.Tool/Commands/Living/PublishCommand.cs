using System.CommandLine;
using RotationPlanner.Interchange;
using RotationPlanner.Rules;
using RotationPlanner.Verification;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary><c>publish FILE PLAN</c>: makes a draft the plan that people live by.</summary>
static class PublishCommand
{
    public static Command Create(CommandContext around)
    {
        var (file, plan, folder) = (Arguments.File, Arguments.Plan, Arguments.Out("Folder of the published plan, its earlier revisions, feeds and notices.", "out"));
        var (by, why) = (LivingArguments.By, LivingArguments.Why);
        var command = new Command("publish", "Make a plan the current revision, and write feeds and notices.") { file, plan, folder, by, why };
        command.SetAction(parsed => (int)Run(
            parsed.GetValue(file)!, parsed.GetValue(plan)!, parsed.GetValue(folder)!, parsed.GetValue(by)!, parsed.GetValue(why)!, around));
        return command;
    }

    static Exit Run(string file, string path, string folder, string by, string why, CommandContext around)
    {
        var company = Inputs.Company(file, around);
        var plan = Inputs.CurrentPlan(path, company, around);
        var store = new PublicationFolder(folder);
        var (current, publication, problems) = store.Current(company);
        if (problems.Count > 0) throw Inputs.Invalid(problems, around);
        if (publication is not null && current!.Revision == plan.Revision && current.Assignments.SequenceEqual(plan.Assignments))
        {
            Outbox.Write(current, publication, folder);
            around.Out.WriteLine($"Revision {plan.Revision} is published already.");
            return Exit.Done;
        }
        var excused = current is null ? [] : Violations(current).Select(v => (v.Rule, v.Message)).ToHashSet();
        var broken = Violations(plan).Where(v => !excused.Contains((v.Rule, v.Message))).ToList();
        if (broken.Count > 0)
        {
            foreach (var violation in broken) around.Error.WriteLine(TextSanitizer.Lines($"{violation.Rule}: {violation.Message}"));
            around.Error.WriteLine("Nothing is published: the plan breaks rules. Maybe replan.");
            return Exit.Violations;
        }
        var (told, notices) = Publishing.Publish(plan, folder, by, why, around);
        around.Out.WriteLine(TextSanitizer.Lines(Publishing.Told(plan.Revision, told, notices)));
        return Exit.Done;
    }

    static IReadOnlyList<Violation> Violations(Plan plan) => PlanChecker.Check(plan.Schedule, plan.Assignments, plan.Training.Events);
}
