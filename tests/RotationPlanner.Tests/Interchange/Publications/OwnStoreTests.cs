using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Reporting;
using RotationPlanner.Tests.Planning.Living;

namespace RotationPlanner.Tests.Interchange.Publications;

/// <summary>A store that somebody else writes, in memory here, keeps the same bytes as the folder.</summary>
public class OwnStoreTests
{
    static readonly Company company = LivingTeam.Of(8, "a", "b", "c");
    static readonly Publication how = new() { At = Instant.FromUtc(2026, 12, 1, 12, 0), By = "lead" };

    static Plan Next(Plan plan, int week)
    {
        var day = LivingTeam.Start.PlusDays(7 * week);
        var published = new PublishedPlan(plan);
        return published.Replan(LivingTeam.Off(company, LivingTeam.HolderOf(published, week), day, day), new ReplanOptions { AsOf = LivingTeam.Before }).Plan;
    }

    [Fact]
    public void Its_revisions_and_feeds_are_those_of_the_folder()
    {
        using var folder = new TempDirectory();
        var (files, own) = (new PublicationFolder(folder.Path), new OwnStore());
        var plan = LivingTeam.Plan(company);
        for (var week = 2; week < 5; week++)
        {
            var at = how with { At = how.At + Duration.FromDays(week) };
            Assert.Equal(files.Publish(plan, at).Changes, own.Publish(plan, at).Changes);
            Assert.Equal(File.ReadAllBytes(folder["plan.json"]), own.Kept!.Value.ToArray());
            plan = files.Current(company).Plan!;
            Assert.Equal(plan.Assignments, own.Current(company).Plan!.Assignments);
            plan.WriteFeeds(folder["feeds"], new RotationPlanner.Calendars.FeedOptions { Published = at.At });
            foreach (var (path, content) in own.Feeds) Assert.Equal(File.ReadAllBytes(Path.Combine(folder["feeds"], path)), content.ToArray());
            plan = Next(plan, week);
        }
        Assert.Equal(Directory.GetFiles(folder["feeds"], "*", SearchOption.AllDirectories).Length, own.Feeds.Count);
    }

    [Fact]
    public void It_refuses_what_the_folder_refuses()
    {
        var (own, plan) = (new OwnStore(), LivingTeam.Plan(company));
        own.Publish(plan, how);
        var (one, other) = (Next(plan, 3), Next(plan, 5));
        own.Publish(one, how with { By = "ana" });
        Assert.Equal((2, "ana"), Assert.Throws<RevisionConflictException>(() => own.Publish(other, how)) is var conflict ? (conflict.Revision, conflict.Publication.By) : default);
        Assert.Throws<BegunSeatsException>(() => own.Publish(Next(own.Current(company).Plan!, 2), how with { At = plan.Assignments[4].Start }));
        own.Kept = "{ \"formatVersion\": 99 }"u8.ToArray();
        Assert.Contains("cannot be read", Assert.Throws<IOException>(() => own.Publish(one, how)).Message, StringComparison.Ordinal);
        Assert.Equal("mine", Assert.Single(own.Current(company).Problems).File);
    }

    [Fact]
    public void Somebody_is_forgotten_in_what_it_keeps_as_in_the_folder()
    {
        using var folder = new TempDirectory();
        var (files, own, plan) = (new PublicationFolder(folder.Path), new OwnStore(), LivingTeam.Plan(company));
        files.Publish(plan, how);
        own.Publish(plan, how);
        var after = plan.Assignments[^1].End;
        var (published, _) = PlanFile.ReadPublished(own.Kept!.Value, "mine");
        Assert.NotNull(Pseudonym.StillServes("a", published!, how.At));
        Assert.Null(Pseudonym.StillServes("a", published!, after));
        Assert.Equal("former-1", files.Forget(company, "a", after).Pseudonym);
        var (person, _) = Pseudonym.For("a", company.Responders[0], [own.Kept!.Value]);
        Assert.Equal(File.ReadAllBytes(folder["plan.json"]), person!.InJson(own.Kept!.Value).ToArray());
        Assert.NotNull(Pseudonym.For("nobody", null, [own.Kept!.Value]).Refusal);
    }

    sealed class OwnStore : IPublicationStore
    {
        public ReadOnlyMemory<byte>? Kept { get; set; }

        public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Feeds { get; private set; } = new Dictionary<string, ReadOnlyMemory<byte>>();

        public (Plan? Plan, Publication? Publication, IReadOnlyList<Problem> Problems) Current(Company company)
        {
            if (Kept is not { } kept) return (null, null, []);
            var (plan, problems) = PlanFile.Read(kept, "mine", company);
            return (plan, PlanFile.ReadPublished(kept, "mine").Plan?.Publication, problems);
        }

        public Publication Publish(Plan plan, Publication publication)
        {
            var next = NextRevision.After(Kept, "mine", plan, publication);
            Kept = next.File;
            Feeds = Current(plan.Company).Plan!.RenderFeedFiles(Feeds, new RotationPlanner.Calendars.FeedOptions { Published = publication.At });
            return next.Publication;
        }
    }
}
