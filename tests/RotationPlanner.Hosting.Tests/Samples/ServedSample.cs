using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using RotationPlanner.Samples;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Hosting.Tests.Samples;

/// <summary>The sample on a store, in the process of the tests.</summary>
sealed partial class ServedSample : IAsyncDisposable
{
    readonly CancellationTokenSource stop = new();
    readonly Heard said = new(), complained = new();
    readonly Task<int> serving;

    ServedSample(Settings settings) =>
        serving = Task.Run(() => Serving.RunAsync(settings, said, complained, stop.Token));

    public static string File(string sample) => Path.Combine(SampleServer.Root, "samples", sample);

    /// <summary>Starts it on a free port, and waits until it listens.</summary>
    public static async Task<ServedSample> StartAsync(string store, string sample = "tiny/three.yaml", string? lead = null, bool isForwarded = false, bool showsLinks = true)
    {
        var served = new ServedSample(new Settings(
            Path.IsPathRooted(sample) ? sample : File(sample), store, "http://127.0.0.1:0", new Uri("https://rota.acme.example"))
        {
            IsForwarded = isForwarded, ShowsLinks = showsLinks, Lead = lead, Seconds = 1,
        });
        await Eventually.True(() => served.serving.IsCompleted || served.Said.Contains("Listening on", StringComparison.Ordinal));
        if (served.serving.IsCompleted) await served.serving;
        return served;
    }

    public string Said => string.Concat(said.Lines);

    public string Complained => string.Concat(complained.Lines);

    public Uri Address => new(Listening().Match(Said).Groups[1].Value);

    /// <summary>The links that were printed, by what they lead to.</summary>
    public IReadOnlyList<Uri> Links => [.. Printed().Matches(Said).Select(m => new Uri(m.Value))];

    public async Task<byte[]> GetAsync(Uri link)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, link.PathAndQuery)) { Headers = { Host = "rota.acme.example" } };
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        Assert.Equal(0, await serving);
        stop.Dispose();
    }

    /// <summary>One command of the sample.</summary>
    public static (int Exit, string Out, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = FeedServerCommand.Run(args, output, error);
        return (exit, output.ToString(), error.ToString());
    }

    /// <summary>What is written while somebody else reads it.</summary>
    sealed class Heard : TextWriter
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public override Encoding Encoding => Encoding.UTF8;

        public override void WriteLine(string? value) => Lines.Enqueue($"{value}\n");
    }

    [GeneratedRegex("Listening on (http://[^ ,.]+\\.[^ ,]+)\\. ")]
    private static partial Regex Listening();

    [GeneratedRegex("https://\\S+")]
    private static partial Regex Printed();
}
