using System.Diagnostics;
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
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        using var process = Process.Start(new ProcessStartInfo("dotnet",
            ["run", "--no-build", "-c", configuration, "--project", "samples/FeedServer", "--", "--store", here["rotation.db"], "--urls", "http://127.0.0.1:0", "--seconds", "1"])
        {
            WorkingDirectory = SampleServer.Root, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
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
}
