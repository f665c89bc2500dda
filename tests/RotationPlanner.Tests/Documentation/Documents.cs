using System.Text.RegularExpressions;

namespace RotationPlanner.Tests.Documentation;

/// <summary>A fenced block of a document.</summary>
/// <param name="Language">What stands behind the fence, such as <c>sh</c>.</param>
/// <param name="Before">The line above the fence that is not empty.</param>
/// <param name="Text">What stands between the fences.</param>
sealed record Block(string Language, string Before, string Text)
{
    public IEnumerable<string> Lines => Text.Split('\n').Where(l => l.Length > 0);
}

/// <summary>The documents of the repository, read by their Markdown.</summary>
static partial class Documents
{
    public static string Root { get; } = FindRoot();

    /// <summary>All of them, by their paths from the root of the repository.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. new[] { Root, Path.Combine(Root, "docs"), Path.Combine(Root, "docs", "engines"), Path.Combine(Root, "docs", "rotas"), Path.Combine(Root, "benchmarks") }.SelectMany(d => Directory.GetFiles(d, "*.md"))
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static string Read(string name) => File.ReadAllText(Path.Combine(Root, name)).ReplaceLineEndings("\n");

    public static IReadOnlyList<Block> Blocks(string name)
    {
        var (blocks, before, open) = (new List<Block>(), "", default(string));
        var text = new List<string>();
        foreach (var line in Read(name).Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (open is null) open = line[3..];
                else
                    { blocks.Add(new Block(open, before, string.Join('\n', text))); (open, before) = (null, ""); text.Clear(); }
            }
            else if (open is not null) text.Add(line);
            else if (line.Length > 0) before = line;
        }
        Assert.True(open is null, $"{name} ends inside a block.");
        return blocks;
    }

    /// <summary>The text without blocks of code.</summary>
    public static string Prose(string name) => Fenced().Replace(Read(name), "");

    public static IReadOnlyList<string> Headings(string name) =>
        [.. Heading().Matches(Prose(name)).Select(m => m.Groups[1].Value)];

    /// <summary>The text below a heading, down to the next one of the same level or above.</summary>
    public static string Section(string name, string heading)
    {
        var lines = Read(name).Split('\n')
            .SkipWhile(l => l.TrimStart('#').Trim() != heading || !l.StartsWith('#')).ToList();
        Assert.True(lines.Count > 0, $"{name} has no section '{heading}'.");
        var level = lines[0].TakeWhile(c => c == '#').Count();
        return string.Join('\n', lines.Skip(1)
            .TakeWhile(l => !(l.StartsWith('#') && l.TakeWhile(c => c == '#').Count() <= level)));
    }

    /// <summary>The fragments by which links reach the headings of a document.</summary>
    public static IReadOnlyList<string> Anchors(string name) =>
        [.. Headings(name).Select(h => NotInAnchors().Replace(h.ToLowerInvariant(), "").Replace(' ', '-'))];

    static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "RotationPlanner.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInAnchors();
}
