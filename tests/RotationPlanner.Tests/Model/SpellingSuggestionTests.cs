namespace RotationPlanner.Tests.Model;

public class NearestTests
{
    static readonly string[] known = ["commander", "deputy", "scribe", "shadow"];

    [Theory]
    [InlineData("comander", "commander")]
    [InlineData("Commander", "commander")]
    [InlineData("dpeuty", "deputy")]
    [InlineData("scribes", "scribe")]
    [InlineData("shadwo", "shadow")]
    public void Finds_what_is_mistyped(string value, string expected) =>
        Assert.Equal(expected, SpellingSuggestion.To(value, known));

    [Theory]
    [InlineData("")]
    [InlineData("liaison")]
    [InlineData("command-and-conquer")]
    public void Finds_nothing_in_what_is_different(string value) => Assert.Null(SpellingSuggestion.To(value, known));

    [Fact]
    public void Of_equally_near_names_the_first_by_letter() =>
        Assert.Equal("bat", SpellingSuggestion.To("xat", ["cat", "bat"]));

    [Fact]
    public void Endless_values_are_no_problem() =>
        Assert.Null(SpellingSuggestion.To(new string('x', 1_000_000), known));

    [Fact]
    public void Advice_names_the_nearest_else_all_when_few_else_nothing()
    {
        Assert.Equal("Maybe 'deputy'.", SpellingSuggestion.Advice("deputi", known));
        Assert.Equal("Maybe one of 'commander', 'deputy', 'scribe', 'shadow'.",
            SpellingSuggestion.Advice("liaison", known));
        Assert.Null(SpellingSuggestion.Advice("liaison", Enumerable.Range(0, 9).Select(i => $"role{i}")));
        Assert.Null(SpellingSuggestion.Advice("liaison", []));
    }
}
