using System.Diagnostics;

namespace RotationPlanner.Tests.Calendars;

/// <summary>Runs a script with node, where ical.js is installed for it.</summary>
static class Node
{
    static readonly Lazy<string?> modules = new(() => Folders().FirstOrDefault(f => Directory.Exists(Path.Combine(f, "ical.js"))));

    public static void SkipUnlessItHasIcal() =>
        Skip.If(modules.Value is null, "node with ical.js is not installed (npm install --global ical.js)");

    public static string Run(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NODE_PATH"] = modules.Value;
        start.ArgumentList.Add(Python.Reader(script));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return output;
    }

    static IEnumerable<string> Folders() =>
        (Environment.GetEnvironmentVariable("NODE_PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(["/usr/lib/node_modules", "/usr/local/lib/node_modules", "/usr/share/nodejs"]);
}
