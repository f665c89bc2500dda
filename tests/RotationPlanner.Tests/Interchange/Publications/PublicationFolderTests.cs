using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Planning.Living;

namespace RotationPlanner.Tests.Interchange.Publications;

/// <summary>Revisions in files: none is lost, doubled or torn.</summary>
public class PublicationFolderTests
{
    static readonly Company company = LivingTeam.Of(8, "a", "b", "c");
    static readonly Plan first = LivingTeam.Plan(company);
    static readonly Publication how = new() { At = Instant.FromUtc(2026, 12, 1, 12, 0), By = "lead", Why = "first plan" };

    static Plan Next(Plan plan, int week)
    {
        var published = new PublishedPlan(plan);
        var ill = LivingTeam.HolderOf(published, week);
        return published.Replan(LivingTeam.Off(company, ill, LivingTeam.Start.PlusDays(7 * week), LivingTeam.Start.PlusDays(7 * week)), new ReplanOptions { AsOf = LivingTeam.Before }).Plan;
    }

    [Fact]
    public void What_is_published_is_read_back_with_when_by_whom_and_why()
    {
        using var folder = new TempDirectory();
        var store = new PublicationFolder(folder.Path);
        store.Publish(first, how);
        var (plan, publication, problems) = store.Current(company);
        Assert.Empty(problems);
        Assert.Equal(first.Assignments, plan!.Assignments);
        Assert.Equal((how.At, how.By, how.Why), (publication!.At, publication.By, publication.Why));
    }

    [Fact]
    public void A_change_that_begins_within_two_weeks_of_its_publication_is_urgent()
    {
        using var folder = new TempDirectory();
        var store = new PublicationFolder(folder.Path);
        store.Publish(first, how);
        var revised = Next(first, 3);
        var told = store.Publish(revised, how with { At = revised.Assignments[3].Start - Duration.FromDays(13) });
        Assert.True(Assert.Single(told.Changes).IsUrgent);
        Assert.All(Outbox.Notices(revised, told), n => Assert.StartsWith("URGENT", n.Text, StringComparison.Ordinal));
        var early = new PublicationFolder(folder["early"]);
        early.Publish(first, how);
        Assert.False(Assert.Single(early.Publish(revised, how).Changes).IsUrgent);
    }

    [Fact]
    public void An_earlier_revision_stays_readable()
    {
        using var folder = new TempDirectory();
        var store = new PublicationFolder(folder.Path);
        store.Publish(first, how);
        var told = store.Publish(Next(first, 3), how);
        Assert.NotEmpty(told.Changes);
        var (earlier, problems) = PlanFile.ReadPublished(folder["revisions/0001.json"]);
        Assert.Empty(problems);
        Assert.Equal(first.Assignments, earlier!.Assignments);
    }

    [Fact]
    public void Of_two_publishers_one_wins_and_the_other_is_told_by_whom()
    {
        using var folder = new TempDirectory();
        var store = new PublicationFolder(folder.Path);
        store.Publish(first, how);
        var (one, other) = (Next(first, 3), Next(first, 5));
        store.Publish(one, how with { By = "ana" });
        var conflict = Assert.Throws<RevisionConflictException>(() => store.Publish(other, how));
        Assert.Equal((2, "ana"), (conflict.Revision, conflict.Publication.By));
        Assert.Equal(one.Assignments, store.Current(company).Plan!.Assignments);
    }

    [Fact]
    public void Many_publishers_at_once_lose_and_double_nothing()
    {
        using var folder = new TempDirectory();
        new PublicationFolder(folder.Path).Publish(first, how);
        Plan[] rivals = [.. Enumerable.Range(1, 6).Select(w => Next(first, w))];
        var won = 0;
        Parallel.ForEach(rivals, rival =>
        {
            try
            {
                new PublicationFolder(folder.Path).Publish(rival, how);
                Interlocked.Increment(ref won);
            }
            catch (RevisionConflictException) { }
        });
        Assert.Equal(1, won);
        Assert.Equal(2, PlanFile.ReadPublished(folder["plan.json"]).Plan!.Revision);
        Assert.Equal(["0001.json"], Directory.GetFiles(folder["revisions"]).Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_not_published_over()
    {
        using var folder = new TempDirectory();
        folder.Write("plan.json", "{ \"formatVersion\": 99 }");
        Assert.Throws<IOException>(() => new PublicationFolder(folder.Path).Publish(first, how));
        Assert.Equal("{ \"formatVersion\": 99 }", File.ReadAllText(folder["plan.json"]));
    }

    [Fact]
    public void A_granted_request_is_kept_with_the_plan()
    {
        using var folder = new TempDirectory();
        var store = new PublicationFolder(folder.Path);
        var request = new TimeOffRequest { Responder = "a", Off = new DateInterval(LivingTeam.Start, LivingTeam.Start.PlusDays(2)) };
        store.Publish(new PublishedPlan(first).Answer(company, request, new ReplanOptions { AsOf = LivingTeam.Before }).Proposal!.Plan, how);
        Assert.Equal(request.Off, ((TimeOffRequest)Assert.Single(PlanFile.ReadPublished(folder["plan.json"]).Plan!.Amendments).Request).Off);
    }
}
