using System.Diagnostics;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Tool;

namespace RotationPlanner.Tests.Tool;

/// <summary>The real executable, piped.</summary>
public class ProcessTests
{
    [Fact]
    public async Task The_executable_plans_without_escape_codes()
    {
        using var here = new TempDirectory();
        using var process = Start("plan", here.Write("rotation.yaml", SmallFile.Text()), "--out", here["out"], "--seconds", "0.5");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.Equal((0, ""), (process.ExitCode, await error));
        Assert.DoesNotContain('\u001b', await output);
        Assert.True(File.Exists(here["out/plan.json"]));
    }

    [SkippableTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_stops_the_search_and_the_best_plan_is_written(string signal)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no kill.");
        using var here = new TempDirectory();
        // So many tiers that nothing is proved within the time.
        using var process = Start("plan", here.Write("rotation.yaml", Hard()), "--out", here["out"], "--seconds", "300");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        // The directory is made when the search begins; the handlers stand before that.
        while (!Directory.Exists(here["out"]) && !process.HasExited) await Task.Delay(20);
        using (var kill = Process.Start("kill", ["-s", signal, $"{process.Id}"])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        Assert.Equal(130, process.ExitCode);
        Assert.True(PlanJson.ReadDocument(here["out/plan.json"]).Document!.Cancelled);
        Assert.Contains("Cancelled", await error, StringComparison.Ordinal);
        Assert.NotEmpty(await output);
    }

    /// <summary>So many people and seats that nothing is proved for minutes.</summary>
    internal static string Hard() => SmallFile.Text(people: string.Join(", ", Enumerable.Range(0, 40).Select(i => $"p{i}")),
        roles: "- { id: commander, needs: certified, seats: 3 }", weeks: 52);

    static Process Start(params string[] args) => Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. args])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    })!;
}
