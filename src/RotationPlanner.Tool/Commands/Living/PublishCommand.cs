using System.CommandLine;
using RotationPlanner.Interchange;
using RotationPlanner.Rules;
using RotationPlanner.Storage;
using RotationPlanner.Verification;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary><c>publish FILE PLAN</c>: makes a draft the plan that people live by.</summary>
static class PublishCommand
{
    public static Command Create(CommandContext around)
    {
        var (file, plan, folder) = (Arguments.File, Arguments.Plan, Arguments.Out("Folder of the published plan, its earlier revisions, feeds and notices.", "out"));
        var store = Stores.Option;
        var (by, why) = (LivingArguments.By, LivingArguments.Why);
        var command = new Command("publish", "Make a plan the current revision, and write feeds and notices.") { file, plan, folder, store, by, why };
        command.SetAction(parsed =>
        {
            // Whoever names a store and no other folder has all in one.
            var kept = parsed.GetValue(store);
            var beside = kept is not null && parsed.GetResult(folder) is null or { Implicit: true } ? null : parsed.GetValue(folder);
            using var target = PublishTarget.Of(kept ?? beside!, beside);
            return (int)Run(parsed.GetValue(file)!, parsed.GetValue(plan)!, target, parsed.GetValue(by)!, parsed.GetValue(why)!, around);
        });
        return command;
    }

    static Exit Run(string file, string path, PublishTarget target, string by, string why, CommandContext around)
    {
        var company = Inputs.Company(file, around);
        EnsureOwn(company, Inputs.Document(path, around).Company, Inputs.Named(path), around);
        var plan = Inputs.CurrentPlan(path, company, around);
        var (current, publication, problems) = target.Store.Current(company);
        if (problems.Count > 0) throw Inputs.Invalid(problems, around);
        if (publication is not null && plan.Revision <= current!.Revision && current.Assignments.SequenceEqual(plan.Assignments))
        {
            Publishing.Complete(current, publication, target, around);
            around.Out.WriteLine($"Revision {current.Revision} is published already.");
            return Exit.Done;
        }
        EnsureOwn(company, CompanyOf(target, around), target.Name, around);
        var excused = current is null ? [] : Violations(current, current.Schedule).Select(v => (v.Rule, v.Message)).ToHashSet();
        var broken = Violations(plan, Joined(plan, current)).Where(v => !excused.Contains((v.Rule, v.Message))).ToList();
        if (broken.Count > 0)
        {
            foreach (var violation in broken) around.Error.WriteLine(TextSanitizer.Lines($"{violation.Rule}: {violation.Message}"));
            around.Error.WriteLine("Nothing is published: the plan breaks rules. Maybe replan.");
            return Exit.Violations;
        }
        var (told, notices) = Publishing.Publish(plan, target, by, why, around);
        around.Out.WriteLine(TextSanitizer.Lines(Publishing.Told(told, notices)));
        return Exit.Done;
    }

    /// <summary>The company of which something lies there already.</summary>
    static string? CompanyOf(PublishTarget target, CommandContext around) => target.Store is DatabaseStore database
        ? database.Read() is { } kept ? PlanFile.Read(kept.Plan, database.Address).File?.Company : null
        : File.Exists(target.Plan) ? Inputs.Document(target.Plan, around).Company : null;

    static void EnsureOwn(Company company, string? named, string file, CommandContext around)
    {
        if (named is not null && named != company.Name)
            throw Inputs.Invalid([new Problem("company", $"The plan is of another company than {TextSanitizer.Line(company.Name)}.", named, "Maybe another folder or another file.") { File = file }], around);
    }

    /// <summary>A draft of the next horizon follows on what is published before it, and keeps what was granted.</summary>
    static Schedule Joined(Plan plan, Plan? current) => current is null || plan.Around.Count > 0
        ? plan.Schedule : Schedule.Of(new PublishedPlan(current).Amended(WorkedBefore.Add(plan.Company, current)));

    static IReadOnlyList<Violation> Violations(Plan plan, Schedule schedule) => PlanChecker.Check(schedule, plan.Assignments, plan.Training.Events, plan.Covers.Select(c => c.Shift));
}
