using System.Diagnostics;

namespace RotationPlanner.Tests.Solving.CpSat;

/// <summary>Mistakes that would end the process, not the test: each runs in a process of its own.</summary>
public class ProcessTests
{
    [Theory]
    [InlineData("decimal-commas")]
    [InlineData("throwing-callback")]
    [InlineData("racing-cancellation")]
    public async Task TheProcessSurvives(string scenario)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", ["exec", typeof(ProcessTests).Assembly.Location, scenario])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"Exit code {process.ExitCode}: {await errors}");
        Assert.Equal("survived", output.Trim());
    }
}
