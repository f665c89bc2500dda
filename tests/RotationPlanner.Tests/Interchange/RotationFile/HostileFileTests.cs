using RotationPlanner.Interchange;
using RotationPlanner.Interchange.Yaml;

namespace RotationPlanner.Tests.Interchange;

/// <summary>Files that are no YAML, or YAML made to do harm.</summary>
public class HostileFileTests
{
    static Problem Single(string text) => Assert.Single(Yaml.Read(text).Problems);

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    public void AnEmptyFile_IsAProblem(string text) =>
        Assert.Contains("empty", Single(text).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("just words")]
    [InlineData("[ a, b ]")]
    [InlineData("42")]
    public void AFileThatIsNoGroupOfKeys_IsAProblem(string text) =>
        Assert.Contains("group of keys", Single(text).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("name: Acme\nhorizon: [ 1, 2\n", 3)]
    [InlineData("name: \"Acme\nhorizon: 1\n", 1)]
    [InlineData("name: Acme\n\thorizon: 1\n", 2)]
    [InlineData("name: Acme\n  horizon: 1\n", 2)]
    public void BrokenSyntax_IsOneProblemWithItsLine(string text, int line)
    {
        var problem = Single(text);
        Assert.Contains("not well-formed YAML", problem.Message, StringComparison.Ordinal);
        Assert.InRange(problem.Line!.Value, line - 1, line + 1);
    }

    [Fact]
    public void AKeyGivenTwice_IsReportedWithBothLines()
    {
        var text = Yaml.After("timeZone", "name: Bcme");
        var problem = Single(text);
        Assert.Equal(("name", 4, "This key is given twice; the first time in line 1."),
            (problem.Place, problem.Line, problem.Message));
    }

    [Fact]
    public void Aliases_AreRefused_SoThatNothingExplodes()
    {
        var bomb = "a: &a [x,x]\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"b{i}: &b{i} [*a,*a,*a]\n"));
        Assert.Contains(Yaml.Read(bomb).Problems, p => p.Message.StartsWith("Aliases", StringComparison.Ordinal)
            && p.Line == 2);
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{a: ", 100_000)]
    [InlineData("- ", 20_000)]
    [InlineData("? ", 20_000)]
    public void DeepNesting_IsAProblem(string opening, int times)
    {
        var text = string.Concat(Enumerable.Repeat(opening, times));
        Assert.NotEmpty(Yaml.Read(text).Problems);
        Assert.NotEmpty(Yaml.Read("name: " + text).Problems);
    }

    [Fact]
    public void TooManyValues_AreAProblem() =>
        Assert.Contains("more than", Single("name: [" + string.Concat(Enumerable.Repeat("1,", TreeReader.MostNodes + 1)) + "]").Message, StringComparison.Ordinal);

    [Fact]
    public void AHugeFile_IsNotRead()
    {
        using var folder = new TempDirectory();
        var path = folder["huge.yaml"];
        using (var file = File.Create(path)) file.SetLength(RotationPlanner.Interchange.RotationFile.MostBytes + 1);
        Assert.Contains("larger than 10 MiB", Assert.Single(RotationPlanner.Interchange.RotationFile.TryRead(path).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileInAnotherEncoding_IsAProblemWithItsLine()
    {
        using var folder = new TempDirectory();
        var path = folder["latin1.yaml"];
        File.WriteAllBytes(path, [.. "name: Acme\n# Gr"u8, 0xFC, .. "sse\n"u8]);
        var problem = Assert.Single(RotationPlanner.Interchange.RotationFile.TryRead(path).Problems);
        Assert.Contains("UTF-8", problem.Message, StringComparison.Ordinal);
        Assert.Equal(2, problem.Line);
    }

    [Fact]
    public void AFileWithMistakesInEveryLine_IsReportedUpToALimit()
    {
        var text = "responders:\n" + string.Concat(Enumerable.Repeat("  - 1\n", 5_000));
        Assert.Equal(ProblemList.Most, Yaml.Read(text).Problems.Count);
    }

    [Fact]
    public void TagsAndSecondDocuments_AreProblems()
    {
        Assert.Contains(Yaml.Read(Yaml.With("name: Acme", "name: !secret Acme")).Problems,
            p => p.Message.StartsWith("Tags", StringComparison.Ordinal) && p.Line == 1);
        Assert.Contains(Yaml.Read(Yaml.Sound + "\n---\nname: other\n").Problems,
            p => p.Message.Contains("second YAML document", StringComparison.Ordinal));
    }

    [Fact]
    public void LoadThrowsWithAllProblems_WhereTryReadReturnsThem()
    {
        using var folder = new TempDirectory();
        var path = folder.Write("acme.yaml", Yaml.With("stage: mentor", "stage: guru"));
        var thrown = Assert.Throws<InvalidCompanyException>(() => RotationPlanner.Interchange.RotationFile.Load(path));
        Assert.Equal(RotationPlanner.Interchange.RotationFile.TryRead(path).Problems, thrown.Problems);
        Assert.Contains($"{path}:18: responders[2].stage", thrown.Message, StringComparison.Ordinal);
    }
}
