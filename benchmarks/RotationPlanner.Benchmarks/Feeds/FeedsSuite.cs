using System.Globalization;
using NodaTime;
using RotationPlanner.Benchmarks.Ladder;
using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Calendars;
using RotationPlanner.Reporting;
using RotationPlanner.Solving;

namespace RotationPlanner.Benchmarks.Feeds;

/// <summary>
/// Rendering the feeds of a year of 1,000 people: ours, and plain Ical.Net with the same events, in turns. Then the same
/// again with nothing changed, and into files.
/// </summary>
static class FeedsSuite
{
    const int People = 1_000, Days = 365, Shifts = 3, Seats = 3, Turns = 5;

    public static int Run(RunRequest request)
    {
        var plan = Planner.Plan(LadderCompany.Make(People, Days, Shifts, Seats, request.Seed), new PlanOptions { Seed = request.Seed, TimeLimit = TimeSpan.FromSeconds(1) });
        var now = new FeedOptions { Published = Instant.FromUtc(2027, 1, 1, 0, 0) };
        var feeds = plan.RenderFeeds(now).ToList();
        var again = now with { History = FeedHistory.Of(feeds) };
        var peer = new IcalNetPeer(feeds);
        var rows = new List<(string What, Func<int> Work)>
        {
            ("ours", () => plan.RenderFeeds(now).Sum(f => f.Content.Length)),
            ("Ical.Net", peer.Render),
            ("ours, nothing changed", () => plan.RenderFeeds(again).Sum(f => f.Content.Length)),
        };
        var folder = Directory.CreateTempSubdirectory("feeds");
        try
        {
            rows.Add(("ours, into new files", () => Write(plan, Path.Combine(folder.FullName, Path.GetRandomFileName()), now)));
            rows.Add(("ours, into files that say it", () => Write(plan, folder.FullName, now)));
            Print(rows, feeds);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        return 0;
    }

    static int Write(Plan plan, string directory, FeedOptions options)
    {
        plan.WriteFeeds(directory, options);
        return 0;
    }

    static void Print(List<(string What, Func<int> Work)> rows, List<Feed> feeds)
    {
        foreach (var (_, work) in rows) work();
        var spent = rows.Select(_ => new List<FeedsMeasure>()).ToList();
        for (var turn = 0; turn < Turns; turn++)
            for (var i = 0; i < rows.Count; i++) spent[i].Add(FeedsMeasure.Of(rows[i].Work));
        var medians = spent.Select(FeedsMeasure.Median).ToList();
        var peer = medians[1];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{feeds.Count} feeds, {feeds.Sum(f => f.Events)} events"));
        Console.WriteLine();
        Console.WriteLine("| what | processor s | ratio | s | MiB | ratio |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var ((what, _), m) in rows.Zip(medians))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {m.Processor:0.00} | {m.Processor / peer.Processor:0.00} | {m.Seconds:0.00} | {m.Allocated:0} | {m.Allocated / peer.Allocated:0.00} |"));
    }
}
