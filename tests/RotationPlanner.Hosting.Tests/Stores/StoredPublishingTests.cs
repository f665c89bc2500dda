using NodaTime;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.Interchange;
using RotationPlanner.Reporting;
using RotationPlanner.Calendars;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Tests.Planning.Living;

namespace RotationPlanner.Hosting.Tests.Stores;

/// <summary>What is published in any store: the laws of the folder hold, and feeds and notices come with the revision.</summary>
public class StoredPublishingTests
{
    static readonly Company company = LivingTeam.Of(8, "a", "b", "c");
    static readonly Plan first = LivingTeam.Plan(company);
    static readonly Publication how = new() { At = Instant.FromUtc(2026, 12, 1, 12, 0), By = "lead", Why = "first plan" };

    static Plan Next(Plan plan, int week) => Next(plan, week, company);

    static Plan Next(Plan plan, int week, Company company)
    {
        var published = new PublishedPlan(plan);
        var ill = LivingTeam.HolderOf(published, week);
        var day = LivingTeam.Start.PlusDays(7 * week);
        return published.Replan(LivingTeam.Off(company, ill, day, day), new ReplanOptions { AsOf = LivingTeam.Before }).Plan;
    }

    [SkippableTheory]
    [MemberData(nameof(StoreBench.All), MemberType = typeof(StoreBench))]
    public void What_is_published_is_read_back_with_when_by_whom_and_why(string kind)
    {
        using var bench = StoreBench.Of(kind);
        Assert.Equal((null, null), (bench.Store.Current(company).Plan, bench.Store.Current(company).Publication));
        Assert.Equal(1, bench.Store.Publish(first, how).Revision);
        var (plan, publication, problems) = bench.Again().Current(company);
        Assert.Empty(problems);
        Assert.Equal(first.Assignments, plan!.Assignments);
        Assert.Equal((1, how.At, how.By, how.Why), (publication!.Revision, publication.At, publication.By, publication.Why));
    }

    [SkippableTheory]
    [MemberData(nameof(StoreBench.All), MemberType = typeof(StoreBench))]
    public void Of_two_publishers_one_wins_and_the_other_is_told_by_whom(string kind)
    {
        using var bench = StoreBench.Of(kind);
        bench.Store.Publish(first, how);
        var (one, other) = (Next(first, 3), Next(first, 5));
        bench.Store.Publish(one, how with { By = "ana" });
        var conflict = Assert.Throws<RevisionConflictException>(() => bench.Again().Publish(other, how));
        Assert.Equal((2, "ana"), (conflict.Revision, conflict.Publication.By));
        Assert.Equal(one.Assignments, bench.Store.Current(company).Plan!.Assignments);
    }

    [SkippableTheory]
    [MemberData(nameof(StoreBench.All), MemberType = typeof(StoreBench))]
    public void Many_publishers_at_once_lose_and_double_nothing(string kind)
    {
        using var bench = StoreBench.Of(kind);
        bench.Store.Publish(first, how);
        var rivals = Enumerable.Range(1, 6).Select(w => (Plan: Next(first, w), Store: bench.Again())).ToList();
        var won = 0;
        Parallel.ForEach(rivals, new ParallelOptions { MaxDegreeOfParallelism = 6 }, rival =>
        {
            try
            {
                rival.Store.Publish(rival.Plan, how);
                Interlocked.Increment(ref won);
            }
            catch (RevisionConflictException) { }
        });
        Assert.Equal(1, won);
        Assert.Equal(2, bench.Store.Current(company).Publication!.Revision);
    }

    [SkippableTheory]
    [MemberData(nameof(StoreBench.All), MemberType = typeof(StoreBench))]
    public void What_had_begun_is_not_published_over(string kind)
    {
        using var bench = StoreBench.Of(kind);
        bench.Store.Publish(first, how);
        var late = how with { At = first.Assignments[4].Start };
        Assert.Throws<BegunSeatsException>(() => bench.Store.Publish(Next(first, 3), late));
        Assert.Equal(1, bench.Store.Current(company).Publication!.Revision);
    }

    [SkippableTheory]
    [MemberData(nameof(StoreBench.All), MemberType = typeof(StoreBench))]
    public void A_plan_of_the_next_horizon_extends_the_timeline(string kind)
    {
        using var bench = StoreBench.Of(kind);
        bench.Store.Publish(first, how);
        var next = company with { Horizon = new DateInterval(company.Horizon.End.PlusDays(1), company.Horizon.End.PlusDays(28)) };
        var told = bench.Store.Publish(LivingTeam.Plan(next), how);
        Assert.Equal((2, 4), (told.Revision, told.Changes.Count(c => c.From is null)));
        var (plan, _, problems) = bench.Store.Current(next);
        Assert.Empty(problems);
        Assert.Equal((4, 8), (plan!.Assignments.Count, plan.Around.Count));
        // The last weeks of the first horizon are still there to be looked at and changed.
        Assert.Equal(8, bench.Store.Current(company).Plan!.Assignments.Count);
    }

    [SkippableTheory]
    [MemberData(nameof(StoreBench.All), MemberType = typeof(StoreBench))]
    public void Each_revision_tells_those_concerned_once(string kind)
    {
        using var bench = StoreBench.Of(kind);
        bench.Store.Publish(first, how);
        Assert.Empty(bench.Store.Notices.Take(10, how.At, Duration.FromMinutes(1)));
        var next = Next(first, 3);
        var told = bench.Store.Publish(next, how with { Changes = [] });
        var waiting = bench.Store.Notices.Take(10, how.At, Duration.FromMinutes(1));
        Assert.Equal(Outbox.Notices(bench.Store.Current(company).Plan!, told).Select(n => $"{n}"), waiting.Select(w => $"{w.Notice}"));
        Assert.Equal(2, waiting.Count);
        Assert.All(waiting, w => Assert.StartsWith("0002/", w.Notice.Id, StringComparison.Ordinal));
    }

    [SkippableTheory]
    [MemberData(nameof(StoreBench.All), MemberType = typeof(StoreBench))]
    public void The_feeds_are_the_bytes_that_a_folder_has_for_the_same_revisions(string kind)
    {
        using var bench = StoreBench.Of(kind);
        using var folder = new TempDirectory();
        var (plan, said) = (first, new Dictionary<string, (string Digest, Instant Since)>());
        for (var revision = 1; revision <= 4; revision++)
        {
            if (revision > 1) plan = Next(plan, (2 * revision) - 2);
            var (at, before) = (how.At + Duration.FromDays(20 * (revision - 1)), bench.Store.Feeds.Version);
            bench.Store.Publish(plan, how with { At = at });
            plan = bench.Store.Current(company).Plan!;
            plan.WriteFeeds(folder["feeds"], new FeedOptions { Published = at });
            SameFeeds.Check(folder["feeds"], bench.Store.Feeds);
            Assert.NotEqual(before, bench.Store.Feeds.Version);
            foreach (var feed in bench.Again().Feeds.Paths.Select(p => bench.Store.Feeds.Find(p)!))
            {
                if (!said.TryGetValue(feed.Path, out var last) || last.Digest != feed.Digest) said[feed.Path] = (feed.Digest, at);
                Assert.Equal(said[feed.Path].Since, feed.Changed);
            }
        }
    }

    [SkippableTheory]
    [MemberData(nameof(StoreBench.Databases), MemberType = typeof(StoreBench))]
    public void What_left_the_feeds_long_ago_is_still_remembered(string kind)
    {
        using var bench = StoreBench.Of(kind);
        using var folder = new TempDirectory();
        // The events of handing over have ended with the style, and thirty days later no feed shows them any more.
        var style = company with { Feeds = new FeedPolicy { Style = FeedStyle.Handoff } };
        bench.Store.Publish(LivingTeam.Plan(style), how);
        foreach (var (look, days) in new[] { (style, 0), (company, 1), (company, 40), (style, 50) })
        {
            var at = how.At + Duration.FromDays(days);
            bench.Store.Feeds.Refresh(bench.Store.Current(look).Plan!, at);
            bench.Store.Current(look).Plan!.WriteFeeds(folder["feeds"], new FeedOptions { Published = at });
            SameFeeds.Check(folder["feeds"], bench.Store.Feeds);
            Assert.Equal(days >= 40, File.Exists(folder["feeds/.versions"]));
            if (days >= 40) Assert.Equal(File.ReadAllBytes(folder["feeds/.versions"]), bench.Database.FeedFiles()[".versions"].ToArray());
        }
        Assert.DoesNotContain(".versions", bench.Store.Feeds.Paths);
        Assert.Null(bench.Store.Feeds.Find(".versions"));
    }

    [SkippableTheory]
    [MemberData(nameof(StoreBench.Databases), MemberType = typeof(StoreBench))]
    public void Feeds_are_never_of_another_revision_than_the_plan(string kind)
    {
        using var bench = StoreBench.Of(kind);
        bench.Store.Publish(first, how);
        var old = bench.Store.Current(company).Plan!;
        bench.Store.Publish(Next(first, 3), how);
        var before = bench.Store.Feeds.Version;
        bench.Again().Feeds.Refresh(old, how.At + Duration.FromDays(1));
        Assert.Equal(before, bench.Store.Feeds.Version);
        var renamed = company with { Responders = [.. company.Responders.Select(r => r.Id == "a" ? r with { Name = "Ada" } : r)] };
        bench.Store.Feeds.Refresh(bench.Store.Current(renamed).Plan!, how.At + Duration.FromDays(1));
        Assert.NotEqual(before, bench.Store.Feeds.Version);
        Assert.Contains("Ada", System.Text.Encoding.UTF8.GetString(bench.Store.Feeds.Find("company.ics")!.Content.Span), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [MemberData(nameof(StoreBench.Databases), MemberType = typeof(StoreBench))]
    public void What_is_older_than_the_company_keeps_is_removed_with_the_next_revision(string kind)
    {
        using var bench = StoreBench.Of(kind);
        using var folder = new TempDirectory();
        var keeps = company with { Retention = new Retention { RevisionDays = 15, NoticeDays = 15 } };
        var (files, plan, at) = (new PublicationFolder(folder.Path), LivingTeam.Plan(keeps), how.At);
        for (var week = 2; week < 8; week++)
        {
            bench.Store.Publish(plan, how with { At = at });
            files.Publish(plan, how with { At = at });
            plan = Next(bench.Store.Current(keeps).Plan!, week, keeps);
            at += Duration.FromDays(6);
        }
        var kept = Directory.GetFiles(folder["revisions"]).Select(f => int.Parse(Path.GetFileNameWithoutExtension(f), null)).Order().ToList();
        Assert.Equal([.. kept, 6], bench.Database.Revisions);
        Assert.InRange(kept.Count, 1, 4);
        var told = bench.Store.Notices.Take(100, at, Duration.FromMinutes(1)).Select(n => n.Notice.Revision).Distinct();
        Assert.DoesNotContain(2, told);
        Assert.Contains(6, told);
    }
}
