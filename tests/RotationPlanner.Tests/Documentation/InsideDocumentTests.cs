using System.Text.RegularExpressions;

namespace RotationPlanner.Tests.Documentation;

public partial class InsideDocumentTests
{
    [Fact]
    public void The_folders_are_those_of_the_source()
    {
        var section = Documents.Section("docs/inside.md", "The folders");
        var told = Folder().Matches(section[..section.IndexOf("Beside it:", StringComparison.Ordinal)])
            .Select(m => m.Groups[1].Value).ToList();
        var source = Path.Combine(Documents.Root, "src", "RotationPlanner");
        Assert.All(told, folder =>
            Assert.True(Directory.Exists(Path.Combine(source, folder)), $"There is no folder {folder}."));
        var there = Directory.GetDirectories(source).Select(d => Path.GetFileName(d)!).Except(["bin", "obj"])
            .Order(StringComparer.Ordinal);
        Assert.Equal(there, told.Select(f => f.Split('/')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("^\\| `([^`]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Folder();
}
