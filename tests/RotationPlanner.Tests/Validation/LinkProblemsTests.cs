using RotationPlanner.Tests.Planning.Living;

namespace RotationPlanner.Tests.Validation;

/// <summary>The link of messages is an address that anybody may open.</summary>
public class LinkProblemsTests
{
    static readonly Company company = LivingTeam.Of(4, "a", "b");

    [Theory]
    [InlineData(null)]
    [InlineData("https://oncall.example/{person}")]
    [InlineData("http://oncall.example/?who={person}&shift={shift}")]
    [InlineData("https://oncall.example/plan")]
    public void An_address_is_accepted(string? link) => Assert.Empty((company with { Link = link }).Validate());

    [Theory]
    [InlineData("")]
    [InlineData("oncall.example/{person}")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://oncall.example/{name}")]
    [InlineData("https://oncall.example/{person} or ask")]
    [InlineData("https://oncall.example/\nSubject: hi")]
    public void Anything_else_is_an_error_with_advice(string link)
    {
        var problem = Assert.Single((company with { Link = link }).Validate());
        Assert.Equal(("link", link), (problem.Place, problem.Value));
        Assert.StartsWith("Maybe", problem.Advice, StringComparison.Ordinal);
    }
}
