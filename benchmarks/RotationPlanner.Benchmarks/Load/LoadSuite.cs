using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using RotationPlanner.Benchmarks.Running;

namespace RotationPlanner.Benchmarks.Load;

/// <summary>
/// How many conditional requests a second a server answers over real connections, and how soon; and how long the first
/// answer of a feed takes. Server and clients share the machine's cores.
/// </summary>
static class LoadSuite
{
    const int Connections = 32, NotModified = 304, Ok = 200, Cold = 200;
    const double DefaultSeconds = 60, Percent99 = 0.99, Half = 0.5;

    static readonly TimeSpan warmUp = TimeSpan.FromSeconds(3);

    public static int Run(RunRequest request, int feeds) => RunAsync(request, feeds).GetAwaiter().GetResult();

    static async Task<int> RunAsync(RunRequest request, int feeds)
    {
        await using var server = await LoadServer.StartAsync(feeds, request.Seed).ConfigureAwait(false);
        var paths = server.Feeds.Where(p => p.StartsWith("people/", StringComparison.Ordinal)).Take(feeds).ToList();
        var links = paths.ConvertAll(p => server.Links.Create(p)!.Url);
        var people = await FirstAsync(server, links.Take(Cold)).ConfigureAwait(false);
        var company = await FirstAsync(server, [server.Links.Create("company.ics")!.Url]).ConfigureAwait(false);
        var asked = await ConditionalAsync(server, links).ConfigureAwait(false);
        await ForAsync(server, asked, warmUp).ConfigureAwait(false);
        var watch = Stopwatch.StartNew();
        var spent = await ForAsync(server, asked, TimeSpan.FromSeconds(request.Seconds ?? DefaultSeconds)).ConfigureAwait(false);
        var seconds = watch.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {links.Count} people's feeds of {server.Feeds.Count} ({server.MiB:0.0} MiB), {Connections} connections, {seconds:0} s, {Environment.ProcessorCount} cores shared with the clients

            | what | a second | median ms | 99 of 100 ms | worst ms |
            |---|---|---|---|---|
            | conditional requests, all answered with 304 | {spent.Count / seconds:0} | {At(spent, Half):0.00} | {At(spent, Percent99):0.00} | {spent[^1]:0.00} |
            | first answer of {people.Count} people's feeds, packed with br | | {At(people, Half):0.00} | {At(people, Percent99):0.00} | {people[^1]:0.00} |
            | first answer of the company's feed, packed with br | | {company[0]:0.00} | | |
            """));
        return 0;
    }

    /// <summary>Milliseconds of the first answers of feeds, quickest first.</summary>
    static async Task<List<double>> FirstAsync(LoadServer server, IEnumerable<Uri> links)
    {
        using var client = await LoadClient.ConnectAsync(server.Address).ConfigureAwait(false);
        var spent = new List<double>();
        foreach (var link in links)
        {
            var watch = Stopwatch.GetTimestamp();
            var (status, _) = await client.AskAsync(LoadClient.Request(link, "Accept-Encoding: br")).ConfigureAwait(false);
            spent.Add(Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
            if (status != Ok) throw new InvalidOperationException($"A feed was answered with {status}.");
        }
        spent.Sort();
        return spent;
    }

    static async Task<List<byte[]>> ConditionalAsync(LoadServer server, List<Uri> links)
    {
        using var client = await LoadClient.ConnectAsync(server.Address).ConfigureAwait(false);
        var asked = new List<byte[]>();
        foreach (var link in links)
        {
            var (_, head) = await client.AskAsync(LoadClient.Request(link, "Accept-Encoding: gzip")).ConfigureAwait(false);
            asked.Add(LoadClient.Request(link, $"Accept-Encoding: gzip\r\nIf-None-Match: {LoadClient.Header(head, "ETag")}"));
        }
        return asked;
    }

    /// <summary>Milliseconds of all answers of a time, quickest first.</summary>
    static async Task<List<double>> ForAsync(LoadServer server, List<byte[]> asked, TimeSpan time)
    {
        var started = Stopwatch.GetTimestamp();
        var each = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var client = await LoadClient.ConnectAsync(server.Address).ConfigureAwait(false);
            var spent = new List<double>();
            while (Stopwatch.GetElapsedTime(started) < time)
            {
                var watch = Stopwatch.GetTimestamp();
                var (status, _) = await client.AskAsync(asked[RandomNumberGenerator.GetInt32(asked.Count)]).ConfigureAwait(false);
                spent.Add(Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
                if (status != NotModified) throw new InvalidOperationException($"A conditional request was answered with {status}.");
            }
            return spent;
        }))).ConfigureAwait(false);
        List<double> all = [.. each.SelectMany(s => s)];
        all.Sort();
        return all;
    }

    static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
}
