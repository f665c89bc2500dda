using System.CommandLine;
using NodaTime;
using RotationPlanner.Interchange;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary><c>notices FILE PLAN</c>: the weekly digest, and messages of a revision that a killed run did not write.</summary>
static class NoticesCommand
{
    const int DaysPerWeek = 7;

    public static Command Create(CommandContext around)
    {
        var (file, plan, json) = (Arguments.File, Arguments.Plan, Arguments.Json);
        var week = Arguments.Date("--week", "A day of the week that is told; a day of next week when not given.");
        var asOf = LivingArguments.AsOf;
        var folder = new Option<string?>("--out") { Description = "Folder in whose outbox the messages are written; that of PLAN when not given; with a database also there.", HelpName = "DIR" };
        var command = new Command("notices", "Write the weekly digest for each person and rotation, once a week.") { file, plan, week, asOf, folder, json };
        command.SetAction(parsed =>
        {
            var company = Inputs.Company(parsed.GetValue(file)!, around);
            var path = parsed.GetValue(plan)!;
            var read = Inputs.CurrentPlan(path, company, around);
            var now = LivingArguments.Moment(parsed.GetValue(asOf), company, around);
            var day = (parsed.GetResult(week) is { } given ? Arguments.ReadDate(given) : null) ?? now.InZone(company.TimeZone).Date.PlusDays(DaysPerWeek);
            if (!LivingArguments.IsNear(day)) throw Inputs.Invalid([new Problem("--week", "No plan reaches there", $"{day:uuuu-MM-dd}", "Maybe a slip in the year.")], around);
            var digest = Digest.Of(read, day, now);
            if (parsed.GetValue(json)) around.Out.Write(digest.ToJson());
            else if (digest.People.Count + digest.Groups.Count > 0) around.Out.Write(digest.ToString());
            else around.Out.WriteLine(TextSanitizer.Lines($"Nothing is to be told of the week from {digest.Week:uuuu-MM-dd}."));
            if (StoredPlan.IsNamed(path)) Keep(digest, StoredPlan.AddressOf(path), parsed.GetValue(folder), around);
            else Write(digest, read, path, parsed.GetValue(folder) ?? Path.GetDirectoryName(Path.GetFullPath(path))!, around);
            return (int)Exit.Done;
        });
        return command;
    }

    /// <summary>People's messages wait in the database; those about rotations and departments are for a folder's script.</summary>
    static void Keep(Digest digest, string address, string? folder, CommandContext around)
    {
        using var store = Stores.OpenKept(address);
        var added = store.Notices.Add(digest.People, around.Clock.GetCurrentInstant());
        if (added > 0) around.Error.WriteLine(TextSanitizer.Lines($"{added} {(added == 1 ? "message waits" : "messages wait")} in {store.Address}."));
        else if (digest.People.Count > 0) around.Error.WriteLine("The digest of that week is kept already.");
        if (folder is not null && digest.Write(folder) is { Count: > 0 } files) around.Error.WriteLine(TextSanitizer.Lines($"The digest is {files[^1]}."));
    }

    static void Write(Digest digest, Plan plan, string path, string folder, CommandContext around)
    {
        if (PlanFile.ReadPublished(path).Plan is not { Publication: { } publication } read || read.Revision != plan.Revision)
        {
            around.Error.WriteLine("Nothing is written: the plan is a draft. Maybe publish it first.");
            return;
        }
        var told = new ToldRevisions(folder);
        if (told.IsUntold(publication)) told.Tell(plan, publication);
        var files = digest.Write(folder);
        if (files.Count > 0) around.Error.WriteLine(TextSanitizer.Lines($"The digest is {files[^1]}."));
        else if (digest.People.Count + digest.Groups.Count > 0) around.Error.WriteLine("The digest of that week is written already.");
    }
}
