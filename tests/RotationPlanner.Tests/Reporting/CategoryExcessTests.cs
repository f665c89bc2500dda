using RotationPlanner.Fairness;
using RotationPlanner.Reporting;
using RotationPlanner.Solving;

namespace RotationPlanner.Tests.Reporting;

public class CategoryExcessTests
{
    static readonly FairnessReport Report = new(
    [
        Person("ana", new(9000, 600, 300, 960), new(9000, 500, 300, 300)),
        Person("ben", new(9000, 900, 300, 600), new(9000, 700, 300, 1300)),
        Person("cleo", new(9000, 0, 0, 0), new(9000, 0, 0, 0)),
    ], [], new(0, 1, 0, 0, 0, 100, []));

    [Fact]
    public void The_excess_of_a_category_is_told_in_hours_of_whoever_has_the_worst()
    {
        var holidays = CategoryExcess.Of(Tier("worst excess of holidays"), Report)!;
        Assert.Equal(("ana", "11.0 h above fair"), (holidays.Person, holidays.Value.Replace('\u202F', ' ')));
        var nights = CategoryExcess.Of(Tier("worst excess of nights"), Report)!;
        Assert.Equal(("ben", "3.3 h above fair"), (nights.Person, nights.Value.Replace('\u202F', ' ')));
    }

    [Theory]
    [InlineData("worst excess")]
    [InlineData("worst excess of Mondays")]
    [InlineData("spacing")]
    public void Other_tiers_are_left_as_they_are(string tier) => Assert.Null(CategoryExcess.Of(Tier(tier), Report));

    static TierProof Tier(string name) => new(name, 1, null, "% of share", ProofStatus.NotProved, "local search");

    static PersonLoad Person(string id, Credit load, Credit share) => new(id, load, share, Credit.Zero, 1, 150, 1, 1, 1);
}
