using System.Diagnostics;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

/// <summary>Whoever opens a pipe waits until somebody writes to it, and a device may never end: neither is ever opened.</summary>
public class PipesTests
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Kinds => ["pipe", "/dev/zero"];

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public Task A_rotation_file(string kind) => Refused(kind, (here, odd) => ["plan", odd, "--out", here["out"]]);

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public Task A_plan(string kind) =>
        Refused(kind, (here, odd) => ["check", here.Write("a.yaml", SmallFile.Text()), odd]);

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public Task A_previous_plan(string kind) => Refused(
        kind, (here, odd) => ["plan", here.Write("a.yaml", SmallFile.Text()), "--previous", odd, "--out", here["out"]]);

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public Task Evidence_to_add(string kind) =>
        Refused(kind, (here, odd) => ["training", here.Write("a.yaml", SmallFile.Text()), "--add", odd]);

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public Task A_ledger(string kind) => Refused(kind,
        (here, odd) => ["plan", here.Write("a.yaml", SmallFile.Text() + $"ledger: {odd}\n"), "--out", here["out"]]);

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public Task A_calendar_of_absences(string kind) => Refused(kind, (here, odd) =>
        ["plan", here.Write("a.yaml", SmallFile.Text().Replace("stage: certified }", $"stage: certified, calendars: [ {{ file: {odd}, as: unavailable }} ] }}", StringComparison.Ordinal)), "--out", here["out"]]);

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public Task A_calendar_of_holidays(string kind) => Refused(kind, (here, odd) =>
        ["plan", here.Write("a.yaml", SmallFile.Text() + $"holidays: {{ GB: {{ file: {odd} }} }}\n"), "--out", here["out"]]);

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public Task A_file_of_evidence(string kind) => Refused(kind, (here, odd) =>
        ["plan", here.Write("a.yaml", SmallFile.Text() + $"evidence: [ {{ file: {odd} }} ]\n"), "--out", here["out"]]);

    [SkippableFact]
    public async Task The_ledger_of_the_last_plan()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no named pipes among files.");
        using var here = new TempDirectory();
        Directory.CreateDirectory(here["out"]);
        using (var make = Process.Start("mkfifo", [here["out/ledger.json"]])) await make.WaitForExitAsync();
        var run = await Task.Run(() => ToolRun.Of("plan", here.Write("a.yaml", SmallFile.Text()), "--out", here["out"]))
            .WaitAsync(patience);
        Assert.Equal(1, run.Exit);
        Assert.Contains("is not a regular file", run.Error, StringComparison.Ordinal);
    }

    static async Task Refused(string kind, Func<TempDirectory, string, string[]> args)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no named pipes among files.");
        using var here = new TempDirectory();
        var odd = kind == "pipe" ? here["pipe"] : kind;
        if (kind == "pipe")
            using (var make = Process.Start("mkfifo", [odd])) await make.WaitForExitAsync();
        var run = await Task.Run(() => ToolRun.Of(args(here, odd))).WaitAsync(patience);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains($"{odd} is not a regular file", run.Error, StringComparison.Ordinal);
    }
}
