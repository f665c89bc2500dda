using System.Diagnostics;
using System.Security.Cryptography;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Tool;

namespace RotationPlanner.Tests.Tool;

/// <summary>A run that is killed without a chance to say goodbye.</summary>
public class KilledRunTests
{
    [Fact]
    public async Task A_killed_run_leaves_the_earlier_output_as_it_was()
    {
        using var here = new TempDirectory();
        Assert.Equal(0, ToolRun.Of("plan", here.Write("small.yaml", SmallFile.Text()), "--out", here["out"], "--seconds", "0.5").Exit);
        var before = Contents(here["out"]);
        Assert.True(before.Length > 6);

        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "plan", here.Write("hard.yaml", ProcessTests.Hard()), "--out", here["out"], "--seconds", "300"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        // Starting and reading take well under a second of work; whoever has worked for two is searching.
        while (!process.HasExited && Worked(process) < TimeSpan.FromSeconds(2)) await Task.Delay(50);
        Assert.False(process.HasExited, "the run ended before it could be killed");
        process.Kill();
        await process.WaitForExitAsync();

        Assert.NotEqual(0, process.ExitCode);
        Assert.Equal(before, Contents(here["out"]));
    }

    static TimeSpan Worked(Process process)
    {
        process.Refresh();
        try { return process.TotalProcessorTime; }
        catch (InvalidOperationException) { return TimeSpan.Zero; }
    }

    static (string File, string Hash)[] Contents(string directory) =>
        [.. Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => (f, Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))))];
}
