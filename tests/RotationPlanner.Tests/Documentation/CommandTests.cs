using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using RotationPlanner.Calendars;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Tests.Tool;
using RotationPlanner.Tool;

namespace RotationPlanner.Tests.Documentation;

/// <summary>The commands that documents show, run one after another in a directory that has the samples; each exits with 0 unless it says otherwise.</summary>
public partial class CommandTests
{
    const string Tool = "rotation-planner ";

    public static IEnumerable<object[]> All =>
        Documents.Names.Where(n => Steps(n).Any()).Select(n => new object[] { n });

    [TheoryIn(Length.Full)]
    [MemberData(nameof(All))]
    public async Task The_commands_of_a_document_run_and_print_what_it_shows(string name)
    {
        using var here = new TempDirectory();
        foreach (var sample in new[] { "tiny", "acme" }) Copy(Path.Combine(Documents.Root, "samples", sample), here[$"samples/{sample}"]);
        var output = "";
        foreach (var (command, shown) in Steps(name))
        {
            if (command is null)
            {
                foreach (var line in shown.Where(l => l.Length > 0))
                    Assert.Contains(Plain(line), output, StringComparison.Ordinal);
                continue;
            }
            var exit = ExitsWith().Match(command);
            output = await Run(here.Path, exit.Success ? command[..exit.Index] : command, exit.Success
                ? int.Parse(exit.Groups[1].Value, CultureInfo.InvariantCulture) : 0);
        }
    }

    [Fact]
    public void Each_command_has_a_section_with_exactly_its_options()
    {
        var help = ToolRun.Of("--help").Out;
        var commands = CommandLineOf().Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..])
            .Select(m => m.Groups[1].Value).ToList();
        Assert.True(commands.Count >= 9);
        foreach (var command in commands)
        {
            var section = Documents.Section("docs/commands.md", command);
            var usage = section[..section.IndexOf("```\n", section.IndexOf("```text", StringComparison.Ordinal) + 7, StringComparison.Ordinal)];
            Assert.Equal(Options(ToolRun.Of(command, "--help").Out).Except(["--help"]).Order(), Options(usage).Order());
            Assert.Contains($"[`{command}`](#{command})", Documents.Read("docs/commands.md"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_exit_code_is_told()
    {
        var told = Documents.Section("docs/commands.md", "Exit codes");
        foreach (var code in Enum.GetValues<Exit>())
            Assert.Contains($"\n| {(int)code} | ", told, StringComparison.Ordinal);
    }

    static IEnumerable<string> Options(string text) => Option().Matches(text).Select(m => m.Value).Distinct();

    // A command, or the lines that the command before prints.
    static IEnumerable<(string? Command, string[] Shown)> Steps(string name)
    {
        var isAfterCommand = false;
        foreach (var block in Documents.Blocks(name))
        {
            var commands = block.Language == "sh"
                ? block.Lines.Where(l => l.StartsWith(Tool, StringComparison.Ordinal)).ToList() : [];
            foreach (var command in commands) yield return (command, []);
            if (block.Language == "text" && isAfterCommand && !block.Text.StartsWith(Tool, StringComparison.Ordinal))
                yield return (null, [.. block.Lines]);
            isAfterCommand = commands.Count > 0;
        }
    }

    static async Task<string> Run(string directory, string command, int exit)
    {
        string[] args = [typeof(CommandLine).Assembly.Location,
            .. command[Tool.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        using var process = Process.Start(new ProcessStartInfo("dotnet", args) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(exit == process.ExitCode, $"{command} exited with {process.ExitCode}: {await error}");
        return Plain(await output);
    }

    static string Plain(string text) => Spaces().Replace(text, " ").Trim();

    static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.GetDirectories(from)) Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }

    [GeneratedRegex(@"\s+# exits with (\d+)$")]
    private static partial Regex ExitsWith();

    [GeneratedRegex("^  ([a-z-]+) ", RegexOptions.Multiline)]
    private static partial Regex CommandLineOf();

    [GeneratedRegex("(?<![\\w-])--[a-z]+")]
    private static partial Regex Option();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
