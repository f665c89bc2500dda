using RotationPlanner.Reporting;

namespace RotationPlanner.Tests.Reporting;

public class ExcessWordsTests
{
    [Theory]
    [InlineData(84, "84 h above fair, half a week")]
    [InlineData(-84, "84 h below fair, half a week")]
    [InlineData(6, "6 h above fair, under a quarter of a week")]
    [InlineData(42, "42 h above fair, a quarter of a week")]
    [InlineData(126, "126 h above fair, three quarters of a week")]
    [InlineData(168, "168 h above fair, 1 week")]
    [InlineData(250, "250 h above fair, 1½ weeks")]
    [InlineData(0, "fair")]
    public void Excess_is_told_in_hours_and_turns(int hours, string words) =>
        Assert.Equal(words, Plain(new ExcessWords(new Turn("week", 168 * 60), "#,0").Both(Person(hours * 60))));

    [Theory]
    [InlineData(6, "<¼ week")]
    [InlineData(84, "½ week")]
    [InlineData(168, "1 week")]
    [InlineData(209, "1 week")]
    [InlineData(212, "1½ weeks")]
    [InlineData(336, "2 weeks")]
    [InlineData(-420, "2½ weeks")]
    public void A_narrow_column_has_the_same_turns(int hours, string words) =>
        Assert.Equal(words, new ExcessWords(new Turn("week", 168 * 60), "#,0").ShortTurns(Person(hours * 60)));

    [Fact]
    public void What_rounds_to_nothing_is_fair() =>
        Assert.Equal("fair", new ExcessWords(new Turn("week", 168 * 60), "#,0").Both(Person(20)));

    [Fact]
    public void Where_nobody_has_a_turn_hours_are_told_alone() =>
        Assert.Equal("6.0 h above fair", Plain(new ExcessWords(null, "#,0.0").Both(Person(360))));

    [Fact]
    public void A_turn_is_that_of_the_role_that_carries_most_of_the_duty()
    {
        var plan = SamplePlan.Create();
        var turn = Turn.Of(plan)!;
        Assert.Equal("week", turn.Word);
        // A week of command, its nights and weekend weighed, is more than its real hours and less than twice them.
        Assert.InRange(turn.Minutes, 168 * 60, 2 * 168 * 60);
        Assert.Null(Turn.Of(plan with { Assignments = [] }));
    }

    [Fact]
    public void A_day_is_called_a_day_and_anything_else_a_shift()
    {
        var company = SampleCompany.Create(weeks: 4);
        string Word(ShiftPattern pattern) =>
            Turn.Of(
            SamplePlan.Create(company with { Rotations = [company.Rotations[0] with { Pattern = pattern }] }))!.Word;
        Assert.Equal("day", Word(ShiftPattern.Daily(new(9, 0))));
        Assert.Equal("shift", Turn.Of(SamplePlan.Create(company with { Rotations = [company.Rotations[1]] }))!.Word);
    }

    static PersonLoad Person(long excess) => new("ana", new(100_000 + excess, 0, 0, 0), new(100_000, 0, 0, 0),
        Credit.Zero, 1, 1, 0, 0, 0);

    static string Plain(string text) => text.Replace('\u202F', ' ');
}
