using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.Tests;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Hosting.Tests.Samples;

public class FeedServerProcessTests
{
    static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    [FactIn(Length.Full)]
    public async Task The_documented_command_serves_the_sample_from_the_folder_of_the_solution()
    {
        using var here = new TempDirectory();
        using var process = Start("--store", here["rotation.db"], "--urls", "http://127.0.0.1:0", "--seconds", "1");
        try
        {
            using var time = new CancellationTokenSource(patience);
            var said = new List<string>();
            while (await process.StandardOutput.ReadLineAsync(time.Token) is { } line)
            {
                said.Add(line);
                if (line.StartsWith("Listening on", StringComparison.Ordinal)) break;
            }
            Assert.True(said.Count > 0 && said[^1].StartsWith("Listening on http://127.0.0.1:", StringComparison.Ordinal), process.HasExited ? await process.StandardError.ReadToEndAsync(time.Token) : string.Join('\n', said));
            Assert.Contains("Link 1 to people/amara.ics:", said);
            Assert.Contains("Sign in as amara within the hour, once:", said);
            var address = said[^1].Split(' ')[2].TrimEnd('.');
            Assert.Contains("Healthy", await RawHttp.GetAsync(new Uri(address), "/healthz"), StringComparison.Ordinal);
        }
        finally { process.Kill(entireProcessTree: true); }
    }

    [FactIn(Length.Full)]
    public async Task Who_cannot_start_says_so_in_a_line_and_the_log_holds_no_trace()
    {
        using var here = new TempDirectory();
        FeedServerTests.Publish(here["rotation.db"]);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        using var process = Start("--store", here["rotation.db"], "--file", ServedSample.File("tiny/three.yaml"), "--urls", $"http://{other.LocalEndpoint}");
        try
        {
            using var time = new CancellationTokenSource(patience);
            var said = process.StandardOutput.ReadToEndAsync(time.Token);
            var error = await process.StandardError.ReadToEndAsync(time.Token);
            await process.WaitForExitAsync(time.Token);
            Assert.Equal((1, ""), (process.ExitCode, await said));
            Assert.Equal($"Failed to bind to address http://{other.LocalEndpoint}: address already in use.", error.Trim());
        }
        finally { process.Kill(entireProcessTree: true); }
    }

    static Process Start(params string[] args)
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        return Process.Start(new ProcessStartInfo("dotnet", ["run", "--no-build", "-c", configuration, "--project", "samples/FeedServer", "--", .. args])
        {
            WorkingDirectory = SampleServer.Root, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
    }
}
