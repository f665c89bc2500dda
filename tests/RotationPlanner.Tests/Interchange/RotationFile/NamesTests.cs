namespace RotationPlanner.Tests.Interchange;

public class NamesTests
{
    [Theory]
    [InlineData("'NO'", "NO")]
    [InlineData("NO", "NO")]
    [InlineData("12", "12")]
    [InlineData("\"\"", "")]
    [InlineData("\"a, \\\"b\\\"\\n<script>alert(1)</script> 🌻\"", "a, \"b\"\n<script>alert(1)</script> 🌻")]
    [InlineData("Liam O'Connor", "Liam O'Connor")]
    [InlineData("|\n      two\n      lines", "two\nlines\n")]
    public void ANameHoldsAnyCharacters(string yaml, string name) =>
        Assert.Equal(name, Yaml.Company(Yaml.With("stage: mentor", $"stage: mentor\n    name: {yaml}")).Responders[2].Name);

    [Fact]
    public void AControlCharacterInAProblem_IsShownAsAnEscape() =>
        Assert.Contains("\\u001B", Assert.Single(Yaml.Read(Yaml.With("stage: mentor", "stage: \"\\e[31m\"")).Problems)
            .ToString(), StringComparison.Ordinal);
}
