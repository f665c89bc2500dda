using System.Text.RegularExpressions;

namespace RotationPlanner.Tests.Documentation;

public partial class LinkTests
{
    public static IEnumerable<object[]> All => Documents.Names.Select(n => new object[] { n });

    [Theory]
    [MemberData(nameof(All))]
    public void Every_relative_link_and_its_anchor_resolves(string name)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Documents.Root, name))!;
        foreach (var link in Link().Matches(Documents.Prose(name)).Select(m => m.Groups[1].Value)
            .Where(l => !l.Contains("://", StringComparison.Ordinal)))
        {
            var parts = link.Split('#');
            var file = parts[0].Length == 0
                ? Path.Combine(Documents.Root, name) : Path.GetFullPath(Path.Combine(folder, parts[0]));
            Assert.True(Path.Exists(file), $"{name} links to {link}, which is not there.");
            if (parts.Length > 1)
                Assert.Contains(parts[1], Documents.Anchors(Path.GetRelativePath(Documents.Root, file)));
        }
    }

    [Fact]
    public void The_readme_and_the_index_lead_to_every_document()
    {
        foreach (var name in Documents.Names.Where(n => Path.GetDirectoryName(n) == "docs" && n != "docs/README.md"))
        {
            Assert.Contains($"]({name})", Documents.Read("README.md"), StringComparison.Ordinal);
            Assert.Contains($"]({Path.GetFileName(name)})", Documents.Read("docs/README.md"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void How_it_works_inside_leads_to_the_page_of_every_engine()
    {
        var engines = Documents.Names.Where(n => n.StartsWith("docs/engines/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(engines);
        Assert.All(engines, n =>
            Assert.Contains($"]({n["docs/".Length..]})", Documents.Read("docs/inside.md"), StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
