using RotationPlanner.Program;
using RotationPlanner.Reporting;
using RotationPlanner.Solving;

namespace RotationPlanner.Tests.Reporting;

public class ProofWordsTests
{
    static ObjectiveResult Worst(double value, double bound, ProofStatus status,
        params (string Objective, double AtMost)[] given) => new("worst-excess", "Worst excess", "h", value, status)
    {
        Tolerance = 6,
        Method = "water-filling with integrality",
        Claim = status == ProofStatus.NotProved ? null : new Claim("worst-excess", bound) { Given = given },
    };

    [Fact]
    public void A_value_at_its_bound_is_proved_best() =>
        Assert.Equal("proved best", ProofWords.Brief(Worst(8, 8, ProofStatus.Optimal)));

    [Fact]
    public void A_value_within_the_tolerance_is_as_even_and_its_bound_is_told() =>
        Assert.Equal("proved even, at least 5\u202Fh", ProofWords.Brief(Worst(8, 5, ProofStatus.Optimal)));

    [Fact]
    public void What_is_not_proved_claims_nothing()
    {
        Assert.Equal("not proved", ProofWords.Brief(Worst(8, 0, ProofStatus.NotProved)));
        Assert.Equal("not known", ProofWords.Bound(Worst(8, 0, ProofStatus.NotProved)));
    }

    [Fact]
    public void Every_sentence_says_which_plans_it_speaks_of()
    {
        var covered = Worst(8, 8, ProofStatus.Optimal, ("coverage", 0));
        Assert.Contains("fills every required seat", ProofWords.Short(covered), StringComparison.Ordinal);
        Assert.Contains("fills every required seat", ProofWords.Long(covered), StringComparison.Ordinal);
        var partly = Worst(8, 8, ProofStatus.Optimal, ("coverage", 3));
        Assert.Contains("leaves no more than 3 required seats empty", ProofWords.Short(partly),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_that_takes_graduations_as_given_says_so()
    {
        var worst = Worst(8, 8, ProofStatus.Optimal);
        var given = worst with { Claim = worst.Claim! with { Certified = [("zoe", new(2027, 3, 1))] } };
        Assert.Contains("trains the same people by the same dates", ProofWords.Short(given), StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_about_the_same_training_says_so()
    {
        var worst = Worst(8, 8, ProofStatus.Optimal);
        var same = worst with { Claim = worst.Claim! with { SameTraining = true } };
        Assert.Contains("gives trainees the same seats", ProofWords.Short(same), StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_below_their_share_is_not_nothing_missing()
    {
        var below = Worst(-2, -5, ProofStatus.Optimal, ("coverage", 0));
        Assert.Contains("fills every required seat", ProofWords.Long(below), StringComparison.Ordinal);
        Assert.Contains(ProofWords.Bound(below), ProofWords.Long(below), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("required seats", 1, "1 seat")]
    [InlineData("penalty points", 1, "cost 1, 0 is best")]
    [InlineData("points", 1234, "cost 1,234, 0 is best")]
    [InlineData("turns", 1, "1 turn")]
    [InlineData("units", 2, "2")]
    public void Units_are_words_that_fit_the_number(string unit, double value, string expected) =>
        Assert.Equal(expected,
            ProofWords.Value(new ObjectiveResult("some", "Some", unit, value, ProofStatus.NotProved)));

    [Fact]
    public void A_value_and_its_bound_are_shown_finely_enough_to_tell_them_apart() =>
        Assert.Contains("8.04", ProofWords.Long(Worst(8.04, 8.01, ProofStatus.WithinBound)), StringComparison.Ordinal);
}
