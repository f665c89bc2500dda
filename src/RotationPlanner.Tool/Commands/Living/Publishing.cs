using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange;
using RotationPlanner.Reporting;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary>Publishes plans with all that people see of them, and saves proposals that are not published.</summary>
static class Publishing
{
    /// <summary>Makes a plan the current revision, and tells those concerned.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="target">Where to.</param>
    /// <param name="by">Who publishes.</param>
    /// <param name="why">Why.</param>
    /// <param name="around">The world.</param>
    /// <param name="changes">The changes with their reasons, where whoever made the plan knows them.</param>
    /// <returns>How it was published, and where the notices are; null where there are none.</returns>
    public static (Publication Publication, string? Notices) Publish(
        Plan plan, PublishTarget target, string by, string why, CommandContext around, IReadOnlyList<SeatChange>? changes = null)
    {
        var (before, earlier, problems) = target.Store.Current(plan.Company);
        if (problems.Count > 0) throw Inputs.Invalid(problems, around);
        // Whoever published last may have been stopped before people were told.
        if (earlier is not null && target.Folder is { } folder && new ToldRevisions(folder) is var outbox && outbox.IsUntold(earlier)) outbox.Tell(before!, earlier);
        var told = target.Store.Publish(plan, new Publication { At = around.Clock.GetCurrentInstant(), By = by, Why = why, Changes = changes ?? [] });
        var (published, publication, wrong) = target.Store.Current(plan.Company);
        if (publication is null) throw Inputs.Invalid(wrong, around);
        // Whoever has published another revision by now has told of this one as well.
        return publication.Revision != told.Revision ? (told, null) : (told, Tell(published!, told, target, around));
    }

    /// <summary>Writes what is missing of a revision that is published already.</summary>
    public static void Complete(Plan plan, Publication publication, PublishTarget target, CommandContext around)
    {
        Tell(plan, publication, target, around);
    }

    /// <summary>A database has all of it since it has the revision; a folder gets it now.</summary>
    static string? Tell(Plan plan, Publication publication, PublishTarget target, CommandContext around)
    {
        var waiting = target.IsDatabase && Outbox.Notices(plan, publication).Count > 0 ? target.Name : null;
        if (target.Folder is not { } folder) return waiting;
        try
        {
            var outbox = new ToldRevisions(folder);
            var notices = outbox.IsUntold(publication) ? outbox.Tell(plan, publication) : [];
            LedgerJson.Write(plan.Ledger, Path.Combine(folder, "ledger.json"));
            plan.WriteReport(Path.Combine(folder, "report.html"));
            plan.WriteFeeds(Path.Combine(folder, "feeds"), FeedsBefore.Options(null, around) with { History = target.Feeds });
            return waiting ?? (notices.Count > 0 ? notices[^1] : null);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{failed.Message}\nRevision {publication.Revision} is published in {target.Plan}, but not all of notices, ledger, report and feeds could be written. "
                + $"Maybe make room, and let `rotation-planner publish FILE {target.Plan} --out {folder}` write what is missing.", failed);
        }
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
            using var target = PublishTarget.Of(request.Store ?? input.Store, null);
            var (publication, notices) = Publish(proposal.Plan, target, request.By, request.Why, around, proposal.Changes);
            around.Error.WriteLine(TextSanitizer.Lines(Told(publication, notices)));
        }
        else
            around.Error.WriteLine(TextSanitizer.Lines($"Nothing is published: the proposal is {Save(proposal.Plan, request.Out)}. Maybe publish it with --publish."));
    }

    public static string Told(Publication publication, string? notices)
    {
        var seats = publication.Changes.Count;
        var people = publication.Changes.SelectMany(c => new[] { c.From, c.To }).OfType<string>().Distinct().Count();
        var what = seats > 0 ? $"{seats} {(seats == 1 ? "seat" : "seats")} changed" : "no seat changed";
        var told = notices is null ? "" : seats == 0 ? $", and those whose training changed are told in {notices}"
            : $", {people} {(people == 1 ? "person is" : "people are")} told in {notices}";
        return $"Revision {publication.Revision} is published: {what}{told}.";
    }

    /// <summary>What to do with a proposal.</summary>
    public sealed record Request(bool Publish, string Out, string By, string Why, string? Store);
}
