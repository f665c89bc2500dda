namespace RotationPlanner.Tests.Documentation;

public class CodeTests
{
    public static IEnumerable<object[]> All => Documents.Names.Select(n => new object[] { n });

    [Theory]
    [MemberData(nameof(All))]
    public void Code_in_a_document_is_that_of_a_program_of_the_solution(string name)
    {
        foreach (var block in Documents.Blocks(name).Where(b => b.Language == "csharp"))
        {
            Assert.StartsWith("<!-- samples/", block.Before, StringComparison.Ordinal);
            var file = block.Before["<!-- ".Length..^" -->".Length];
            Assert.Equal(Documents.Read(file).Trim(), block.Text);
            var project = Assert.Single(
                Directory.GetFiles(Path.GetDirectoryName(Path.Combine(Documents.Root, file))!, "*.csproj"));
            Assert.Contains(Path.GetFileName(project), Documents.Read("RotationPlanner.sln"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_readme_is_short_and_has_the_two_commands_to_try()
    {
        Assert.InRange(Documents.Read("README.md")
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 500, 950);
        Assert.Contains("\n```sh\ndotnet run -c Release --project src/RotationPlanner.Tool -- plan samples/acme/acme.yaml\ndotnet test -c Release\n```\n",
            Documents.Section("README.md", "Try it"), StringComparison.Ordinal);
    }
}
