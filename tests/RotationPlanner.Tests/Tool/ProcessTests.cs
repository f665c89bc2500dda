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
        using var process = Start("plan", here.Write("rotation.yaml", SmallFile.Text()), "--out", here["out"],
            "--reproducible");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        Assert.StartsWith("Balances begin at zero: ", Assert.Single((await error).Trim().Split('\n')),
            StringComparison.Ordinal);
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
        using var process = Start(
            "plan", here.Write("rotation.yaml", Hard()), "--out", here["out"], "--seconds", "300");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        // The directory is made when the search begins; the handlers stand before that.
        while (!Directory.Exists(here["out"]) && !process.HasExited) await Task.Delay(20);
        using (var kill = Process.Start("kill", ["-s", signal, $"{process.Id}"])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        Assert.Equal(130, process.ExitCode);
        Assert.True(PlanFile.ReadDocument(here["out/plan.json"]).Document!.Cancelled);
        Assert.Contains("Cancelled", await error, StringComparison.Ordinal);
        Assert.NotEmpty(await output);
    }

    [SkippableFact]
    public async Task A_signal_leaves_no_folder_with_fewer_seats_filled_than_before()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no kill.");
        using var here = new TempDirectory();
        var file = here.Write("rotation.yaml", Hard());
        Assert.Equal(0, ToolRun.Of("plan", file, "--out", here["out"], "--seconds", "2").Exit);
        var before = File.ReadAllBytes(here["out/plan.json"]);
        using var process = Start("plan", file, "--out", here["out"], "--seconds", "300");
        var error = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        // Early, while the file is read or the first seats are filled.
        await Task.Delay(700);
        using (var kill = Process.Start("kill", ["-s", "TERM", $"{process.Id}"])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        // A process that had not come as far as its handlers ends as any other does.
        Assert.Contains(process.ExitCode, new[] { 130, 143 });
        var after = PlanFile.ReadDocument(here["out/plan.json"]).Document!;
        Assert.Equal((3 * 52, 0), (after.Assignments.Count, after.Unfilled!.Count));
        if (File.Exists(here["out/plan.partial.json"]))
        {
            Assert.Equal(before, File.ReadAllBytes(here["out/plan.json"]));
            Assert.Contains("stays as it is", await error, StringComparison.Ordinal);
        }
    }

    /// <summary>So many people and seats that nothing is proved for minutes.</summary>
    internal static string Hard() =>
        SmallFile.Text(people: string.Join(", ", Enumerable.Range(0, 40).Select(i => $"p{i}")),
        roles: "- { id: commander, needs: certified, seats: 3 }", weeks: 52);

    static Process Start(params string[] args) =>
        Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. args])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    })!;
}
