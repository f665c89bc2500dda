using FsCheck;
using FsCheck.Fluent;

namespace RotationPlanner.Tests;

/// <summary>What holds laws to what they say.</summary>
public class SuiteTests
{
    [Fact]
    public void A_law_has_the_cases_that_it_states_and_gives_up_where_too_many_are_discarded()
    {
        Assert.True(Runs(new LawAttribute(40) { Checked = 0.25 }, drawn => drawn % 3 == 0));
        Assert.False(Runs(new LawAttribute(40) { Checked = 0.25 }, drawn => drawn % 5 == 0));
    }

    [Fact]
    public void A_law_that_states_no_share_may_discard_nothing()
    {
        Assert.True(Runs(new LawAttribute(40), _ => true));
        Assert.False(Runs(new LawAttribute(40), drawn => drawn != 7));
    }

    [Theory]
    [InlineData(null, Length.Fast)]
    [InlineData("full", Length.Full)]
    [InlineData("soak", Length.Soak)]
    public void A_suite_is_asked_for_by_its_name(string? name, Length suite) => Assert.Equal(suite, Suite.Read(name));

    [Fact]
    public void Any_other_name_is_an_error() => Assert.Throws<ArgumentException>(() => Suite.Read("longer"));

    [Fact]
    public void A_share_is_stated_of_all_cases()
    {
        CheckedShare.IsAtLeast(0.5, 5, 10);
        Assert.ThrowsAny<Exception>(() => CheckedShare.IsAtLeast(0.5, 4, 10));
    }

    /// <summary>Whether as many cases as are asked for were checked; cases are told apart by how many were drawn.</summary>
    static bool Runs(LawAttribute law, Func<int, bool> isSpokenOf)
    {
        var (drawn, checks) = (0, 0);
        var config = Config.QuickThrowOnFailure.WithMaxTest(law.MaxTest).WithMaxRejected(law.MaxRejected);
        try
        {
            Prop.ForAll(Gen.Constant(0).ToArbitrary(), _ =>
            {
                if (!isSpokenOf(++drawn)) throw Discard.Case();
                checks++;
            }).Check(config);
        }
        catch (Exception exhausted) when (exhausted.Message.Contains("exhausted", StringComparison.OrdinalIgnoreCase)) { return false; }
        return checks == law.MaxTest;
    }
}
