using RotationPlanner.Reporting;
using RotationPlanner.Solving;

namespace RotationPlanner.Tests.Reporting;

public class ProofWordsTests
{
    [Fact]
    public void A_bounded_tier_says_what_is_reached_and_what_no_plan_can_go_below()
    {
        var tier = Excess(21.34, 21.2, ProofStatus.WithinBound);
        Assert.Equal("Proved: no plan can be below 21.2 % of share.", Plain(ProofWords.Short(tier)));
        Assert.StartsWith("This plan reaches 21.3 % of share; no plan can be below 21.2 % of share, ", Plain(ProofWords.Long(tier)), StringComparison.Ordinal);
    }

    [Fact]
    public void Value_and_bound_never_look_the_same_when_they_are_not()
    {
        var tier = Excess(21.22, 21.18, ProofStatus.WithinBound);
        Assert.Equal(("21.22 % of share", "21.18 % of share"), (Plain(ProofWords.Value(tier)), Plain(ProofWords.Bound(tier))));
    }

    [Fact]
    public void What_is_proved_for_some_people_is_neither_proved_nor_unproved()
    {
        var tier = new TierProof("excess person by person", 3, null, "of 36 people, worst first", ProofStatus.NotProved, "CP-SAT");
        Assert.Equal(("3 of 36 people", "Partly proved",
            "Proved for the first 3 people, the others are the best found."),
            (ProofWords.Value(tier), ProofWords.Status(tier), ProofWords.Short(tier)));
        Assert.Equal("Not proved", ProofWords.Status(tier with { Value = 0 }));
    }

    [Theory]
    [InlineData("required seats", 1, "1 seat")]
    [InlineData("penalty points", 1234, "cost 1,234, 0 is best")]
    [InlineData("points missing", 7, "cost 7, 0 is best")]
    [InlineData("missing days", 1, "1 day closer than even")]
    [InlineData("units", 2, "2")]
    public void Units_are_words_that_fit_the_number(string unit, double value, string expected) =>
        Assert.Equal(expected, ProofWords.Value(new("some", value, null, unit, ProofStatus.NotProved, "local search")));

    [Theory]
    [InlineData(ProofStatus.Optimal, "no plan that is as good")]
    [InlineData(ProofStatus.NotProved, "not known")]
    public void No_more_is_claimed_than_is_proved(ProofStatus status, string words) =>
        Assert.Contains(words, ProofWords.Long(Excess(5, 5, status)), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void A_proof_beside_another_figure_names_the_number_that_is_proved() =>
        Assert.Equal("Proved: no plan can be below 5 % of share.",
            Plain(ProofWords.Beside(Excess(5, 5, ProofStatus.Optimal))));

    [Theory]
    [InlineData("demands", 0, "all met")]
    [InlineData("demands", 4, "missed by 4")]
    [InlineData("coverage", 0, "all filled")]
    [InlineData("coverage", 3, "3 empty")]
    [InlineData("preferences", 0, "all granted")]
    [InlineData("preferences", 8, "cost 8, 0 is best")]
    [InlineData("training", 10693, "nobody reaches a rung")]
    public void What_a_plan_reaches_is_told_so_that_anybody_knows_what_it_means(string tier, double value, string words)
    {
        var unit = tier switch { "coverage" => "required seats", "preferences" => "penalty points",
            "training" => "points missing", _ => "units" };
        Assert.Equal(words, ProofWords.Reached(new(tier, value, null, unit, ProofStatus.NotProved, "local search"),
            new ReportView(SamplePlan.Create(SampleCompany.Create(weeks: 4)))));
    }

    static TierProof Excess(double value, double bound, ProofStatus status) => new("worst excess", value, bound, "% of share", status, "water-filling with integrality");

    static string Plain(string text) => text.Replace('\u202F', ' ');
}
