namespace RotationPlanner.Tests.Documentation;

public class ReadmeTests
{
    [Fact]
    public void The_quick_start_is_the_program_that_runs()
    {
        var readme = File.ReadAllText(Path.Combine(Root, "README.md"));
        var program = File.ReadAllText(Path.Combine(Root, "samples", "QuickStart", "Program.cs"));
        Assert.Contains($"```csharp\n{program.Trim()}\n```", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_file_the_readme_links_to_exists()
    {
        var readme = File.ReadAllText(Path.Combine(Root, "README.md"));
        var links = System.Text.RegularExpressions.Regex.Matches(readme, @"\]\((?!https?:)([^)#]+)\)").Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(Root, link)), $"README links to {link}, which is not there."));
    }

    /// <summary>The objectives of the README's table, in its order.</summary>
    internal static IReadOnlyList<string> Objectives()
    {
        var rows = File.ReadLines(Path.Combine(Root, "README.md")).SkipWhile(l => !l.StartsWith("| objective,", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|'));
        return [.. rows.Select(r => r.Split('|')[1].Trim('`', ' '))];
    }

    static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "RotationPlanner.sln"))) folder = Path.GetDirectoryName(folder)!;
            return folder;
        }
    }
}
