using System.Diagnostics;
using System.Globalization;
using NodaTime;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.Interchange;
using RotationPlanner.Tests;

namespace RotationPlanner.Hosting.Tests.Stores;

/// <summary>Processes that publish into one database, at once and killed at any moment: nothing is lost, doubled or torn.</summary>
public class KilledPublisherTests
{
    public static TheoryData<string> Kinds => StoreBench.Databases;

    // A hundred where the suite has the time.
    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public Task Publishers_that_are_killed_leave_the_old_revision_or_the_new_one_with_its_feeds(string kind) =>
        KillUntil(Suite.Runs == Length.Fast ? 8 : 100, kind);

    static async Task KillUntil(int revisions, string kind)
    {
        using var bench = StoreBench.Of(kind);
        PublisherProcess.First(bench.Store);
        var random = new Random(1);
        for (var (kept, kills) = (1, 0); kept < revisions; kills++)
        {
            Assert.InRange(kills, 0, 10 * revisions);
            using var publisher = Start(kind, bench.Address, revisions);
            var told = new List<int>();
            // From its first revision on it does nothing but publish.
            if (await publisher.StandardOutput.ReadLineAsync() is { } first) told.Add(int.Parse(first, CultureInfo.InvariantCulture));
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 250)));
            publisher.Kill();
            while (await publisher.StandardOutput.ReadLineAsync() is { } line) told.Add(int.Parse(line, CultureInfo.InvariantCulture));
            await publisher.WaitForExitAsync();
            Assert.Equal(Enumerable.Range(kept + 1, told.Count), told);
            var before = kept;
            kept = Whole(bench);
            // What was published when it was killed may not have been told of any more.
            Assert.InRange(kept, before + told.Count, before + told.Count + 1);
        }
        Assert.Equal(PublisherProcess.Next(bench.Store).Revision, Whole(bench));
    }

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public async Task Two_processes_on_one_database_lose_and_double_nothing(string kind)
    {
        const int Each = 3;
        using var bench = StoreBench.Of(kind);
        PublisherProcess.First(bench.Store);
        using Process one = Start(kind, bench.Address, Each), other = Start(kind, bench.Address, Each);
        var told = await Task.WhenAll(one.StandardOutput.ReadToEndAsync(), other.StandardOutput.ReadToEndAsync());
        foreach (var process in new[] { one, other })
        {
            await process.WaitForExitAsync();
            Assert.Equal(0, process.ExitCode);
        }
        Assert.Equal(Enumerable.Range(2, 2 * Each), told.SelectMany(t => t.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Select(l => int.Parse(l, CultureInfo.InvariantCulture)).Order());
        Assert.Equal(1 + (2 * Each), Whole(bench));
    }

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void What_is_copied_while_somebody_publishes_is_one_revision_with_its_feeds(string kind)
    {
        using StoreBench bench = StoreBench.Of(kind), first = StoreBench.Of(kind), second = StoreBench.Of(kind);
        PublisherProcess.First(bench.Store);
        var publishing = new Thread(() =>
        {
            for (var i = 0; i < 6; i++) PublisherProcess.Next(bench.Store);
        });
        publishing.Start();
        first.Database.CopyFrom(bench.Database);
        second.Database.CopyFrom(bench.Database);
        publishing.Join();
        Assert.InRange(Whole(first), 1, 7);
        Assert.InRange(Whole(second), 1, 7);
        Assert.Equal(7, Whole(bench));
    }

    static Process Start(string kind, string address, int revisions) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(PublisherProcess).Assembly.Location, kind, address, revisions.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;

    /// <summary>Every revision is there once, its notices too, and the feeds are those of the current one.</summary>
    static int Whole(StoreBench bench)
    {
        using var store = PublisherProcess.Open(bench.Kind, bench.Address);
        var numbers = store.Revisions;
        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
        foreach (var number in numbers)
        {
            var (plan, problems) = PlanFile.ReadPublished(store.Read(number)!.Value.Plan, $"revision {number}");
            Assert.Empty(problems);
            Assert.Equal(number, plan!.Revision);
            Assert.NotNull(store.Read(number)!.Value.Ledger);
        }
        var now = PublisherProcess.MomentOf(numbers.Count);
        var told = store.Notices.Take(100_000, now, Duration.Zero).GroupBy(n => n.Notice.Revision).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(numbers.Skip(1), told.Keys.Order());
        Assert.All(told.Values, n => Assert.Equal(2, n));
        // Rendered once more, the feeds say nothing new.
        var version = store.Feeds.Version;
        store.Feeds.Refresh(store.Current(PublisherProcess.Company).Plan!, now);
        Assert.Equal(version, store.Feeds.Version);
        return numbers.Count;
    }
}
