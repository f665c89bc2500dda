using System.CommandLine;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange;
using RotationPlanner.Reporting;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary><c>forget FILE PLAN --person ID</c>: somebody who has left becomes a pseudonym wherever the tool wrote them.</summary>
static class ForgetCommand
{
    public static Command Create(CommandContext around)
    {
        var file = Arguments.File;
        var plan = new Argument<string?>("PLAN")
        {
            Description = "The published plan.json, the folder that holds it, or the address of its database; left out with --store.",
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = result => Stores.PlanOf(result.Tokens[0].Value),
        };
        var person = new Option<string>("--person") { Description = "Who is forgotten, by id.", Required = true, HelpName = "ID" };
        var (store, asOf) = (Stores.Option, LivingArguments.AsOf);
        var command = new Command("forget", "Replace somebody who has left by a pseudonym in all revisions, notices, feeds and ledgers.") { file, plan, person, store, asOf };
        command.Validators.Add(result =>
        {
            if (result.GetResult(plan) is { Tokens.Count: > 0 } == result.GetResult(store) is { Implicit: false }) result.AddError("Give PLAN or --store, and not both.");
        });
        command.SetAction(parsed =>
        {
            var read = Inputs.Read(parsed.GetValue(file)!, around);
            var kept = parsed.GetValue(store) ?? parsed.GetValue(plan)!;
            var target = Stores.IsDatabase(kept) ? StoredPlan.AddressOf(kept)
                : parsed.GetValue(store) ?? Path.GetDirectoryName(Path.GetFullPath(Inputs.Readable(kept)))!;
            return (int)Run(read, target, parsed.GetValue(person)!, LivingArguments.Moment(parsed.GetValue(asOf), read.Company!, around), parsed.GetValue(file)!, around);
        });
        return command;
    }

    static Exit Run(RotationFile read, string kept, string person, NodaTime.Instant now, string file, CommandContext around)
    {
        var company = read.Company!;
        var (pseudonym, problems, name) = Forget(read, kept, person, now, around);
        if (pseudonym is null) throw Inputs.Invalid(problems, around);
        around.Out.WriteLine(TextSanitizer.Lines($"{person} is {pseudonym} from now on, in all revisions, notices, feeds and ledgers of {name}."));
        if (company.Responders.FirstOrDefault(r => r.Id == person) is not { } known) return Exit.Done;
        var dates = (known.Joins is { } joins ? $", joins: {joins:uuuu-MM-dd}" : "") + (known.Leaves is { } leaves ? $", leaves: {leaves:uuuu-MM-dd}" : "");
        around.Out.WriteLine(TextSanitizer.Lines(
            $"""
            {file} is yours, and is not written. Remove {person} from it, and from the files that it names: calendars, evidence, pins and history.
            While its horizon has seats that they served, keep an entry without name, email and reasons, such as:
              - id: {pseudonym}   # department: {known.Department}, and stage{dates}, as they were
            """));
        return Exit.Done;
    }

    static (string? Pseudonym, IReadOnlyList<Problem> Problems, string Name) Forget(
        RotationFile read, string kept, string person, NodaTime.Instant now, CommandContext around)
    {
        if (!Stores.IsDatabase(kept))
        {
            var (alias, refusals) = new PublicationFolder(kept).Forget(
                read.Company!, person, now, read.LedgerFile, alias => Redraw(read.Company!, kept, person, alias, around));
            return (alias, refusals, kept);
        }
        using var store = Stores.OpenKept(kept);
        var (pseudonym, problems) = store.Forget(read.Company!, person, now, read.LedgerFile);
        return (pseudonym, problems, store.Address);
    }

    /// <summary>Report and feeds name everybody; they are written anew, and the person's own feeds are removed.</summary>
    static void Redraw(Company company, string folder, string person, string alias, CommandContext around)
    {
        var current = Path.Combine(folder, "plan.json");
        var (plan, problems) = PlanFile.Read(current, Pseudonym.Rename(company, person, alias, File.ReadAllBytes(current)));
        if (plan is null) throw Inputs.Invalid(problems, around);
        var feeds = Path.Combine(folder, "feeds");
        if (File.Exists(Path.Combine(folder, "report.html"))) plan.WriteReport(Path.Combine(folder, "report.html"));
        if (!Directory.Exists(feeds)) return;
        plan.WriteFeeds(feeds, FeedsBefore.Options(null, around));
        foreach (var kind in new[] { "people", "observe" })
            foreach (var id in new[] { person, alias })
                if (Path.Combine(feeds, kind, $"{id}.ics") is var feed && File.Exists(feed)) File.Delete(feed);
    }
}
