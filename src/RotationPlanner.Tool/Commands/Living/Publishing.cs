using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange;
using RotationPlanner.Reporting;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary>Publishes plans with all that people see of them, and saves proposals that are not published.</summary>
static class Publishing
{
    /// <summary>Makes a plan the current revision of a folder, and tells those concerned.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="folder">The folder of the published plan.</param>
    /// <param name="by">Who publishes.</param>
    /// <param name="why">Why, for the record.</param>
    /// <param name="around">The world around.</param>
    /// <param name="changes">The changes with their reasons, where whoever made the plan knows them.</param>
    /// <returns>How it was published, and the files with the notices.</returns>
    public static (Publication Publication, IReadOnlyList<string> Notices) Publish(Plan plan, string folder, string by, string why, CommandContext around, IReadOnlyList<SeatChange>? changes = null)
    {
        var store = new PublicationFolder(folder);
        var (before, earlier, problems) = store.Current(plan.Company);
        if (problems.Count > 0) throw Inputs.Invalid(problems, around);
        // What a killed run did not write is written before it is forgotten.
        if (before is not null && earlier is not null) Outbox.Write(before, earlier, folder);
        var publication = store.Publish(plan, new Publication { At = around.Clock.GetCurrentInstant(), By = by, Why = why, Changes = changes ?? [] });
        LedgerJson.Write(plan.Ledger, Path.Combine(folder, "ledger.json"));
        plan.WriteReport(Path.Combine(folder, "report.html"));
        plan.WriteFeeds(Path.Combine(folder, "feeds"), new FeedOptions { Previous = before });
        return (publication, Outbox.Write(plan, publication, folder));
    }

    /// <summary>Writes a proposal: plan, ledger and report, and no feeds, which are for what is published.</summary>
    public static string Save(Plan plan, string folder)
    {
        var file = Path.Combine(folder, "plan.json");
        Directory.CreateDirectory(folder);
        if (File.Exists(file) && PlanFile.ReadPublished(file).Plan?.Publication is not null)
            throw new IOException($"{file} is published, and a proposal does not replace it. Maybe name another folder with --out, or give --publish.");
        PlanFile.Write(plan, file);
        LedgerJson.Write(plan.Ledger, Path.Combine(folder, "ledger.json"));
        plan.WriteReport(Path.Combine(folder, "report.html"));
        return file;
    }

    /// <summary>Publishes or saves, as asked, and says which.</summary>
    public static void Finish(Proposal proposal, LivingInput input, Request request, CommandContext around)
    {
        if (request.Publish)
        {
            var (publication, notices) = Publish(proposal.Plan, input.Folder, request.By, request.Why, around, proposal.Changes);
            around.Error.WriteLine(TextSanitizer.Lines(Told(proposal.Plan.Revision, publication, notices)));
        }
        else
            around.Error.WriteLine(TextSanitizer.Lines($"Nothing is published: the proposal is {Save(proposal.Plan, request.Out)}. Maybe publish it with --publish."));
    }

    public static string Told(int revision, Publication publication, IReadOnlyList<string> notices)
    {
        var seats = publication.Changes.Count;
        var people = publication.Changes.SelectMany(c => new[] { c.From, c.To }).OfType<string>().Distinct().Count();
        var what = seats == 0 ? notices.Count == 0 ? "no seat changed" : $"no seat changed, and those whose training changed are told in {notices[^1]}" : $"{seats} {(seats == 1 ? "seat" : "seats")} changed, {people} {(people == 1 ? "person is" : "people are")} told in {notices[^1]}";
        return $"Revision {revision} is published: {what}.";
    }

    /// <summary>What to do with a proposal.</summary>
    public sealed record Request(bool Publish, string Out, string By, string Why);
}
