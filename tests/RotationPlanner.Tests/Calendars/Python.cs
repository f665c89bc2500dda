using System.Diagnostics;
using System.Text.Json;

namespace RotationPlanner.Tests.Calendars;

/// <summary>Runs a few lines of Debian's Python, where it has the module they need.</summary>
static class Python
{
    const string Interpreter = "/usr/bin/python3";

    public static void SkipUnlessItHas(string module) =>
        Skip.IfNot(File.Exists(Interpreter) && Run($"import {module}", "").Exit == 0,
            $"{Interpreter} with the module {module} is not installed (Debian: python3-{module})");

    /// <summary>The path of a script of another reader.</summary>
    public static string Reader(string script) =>
        Path.Combine(Documentation.Documents.Root, "tests", "RotationPlanner.Tests", "Calendars", "Readers", script);

    /// <summary>What a script of another reader prints.</summary>
    public static string Read(string script, params string[] arguments)
    {
        var (exit, output, errors) = Start([Reader(script), .. arguments]);
        Assert.True(exit == 0, errors);
        return output;
    }

    /// <summary>The JSON that the script prints.</summary>
    public static JsonElement Json(string script, string folder)
    {
        var (exit, output, errors) = Run(script, folder);
        Assert.True(exit == 0, errors);
        return JsonDocument.Parse(output).RootElement;
    }

    static (int Exit, string Output, string Errors) Run(string script, string folder) => Start(["-c", script, folder]);

    static (int Exit, string Output, string Errors) Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Interpreter) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments.Prepend("utf8").Prepend("-X")) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
