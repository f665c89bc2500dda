using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Verification;

public class UsersRuleTests
{
    sealed class Custom(Func<Roster, IEnumerable<Violation>> check, Func<string>? name = null) : IRule
    {
        public string Name => name is null ? "custom" : name();

        public void Lower(ProgramBuilder program) { }

        public IEnumerable<Violation> Check(Roster roster) => check(roster);
    }

    static IReadOnlyList<Violation> Check(IRule rule) => Given.Weekly(rule).Check(("2027-01-04", "commander", "ana"));

    [Fact]
    public void Its_violations_are_told() =>
        Check(new Custom(r => r.Holdings.Select(h => new Violation("custom", $"{h.Responder.Name}!", [h.Responder.Id], h.Shift.Date, h.Shift.Date))))
            .Is("custom", "ana", "2027-01-04", "2027-01-04", "Ana Silva!");

    [Fact]
    public void It_sees_its_rotation_alone() =>
        Assert.Empty(Check(new Custom(r => r.Rotation!.Id == "command" ? [] : throw new InvalidOperationException())));

    [Fact]
    public void One_that_throws_is_told_by_name_and_message() =>
        Check(new Custom(_ => throw new InvalidOperationException("no\u0007pe")))
            .Is("custom", "", "2027-01-04", "2027-05-30", "'custom'", "no\\u0007pe");

    [Fact]
    public void One_that_throws_half_way_is_told_too() =>
        Check(new Custom(Half)).Is("custom", "", "2027-01-04", "2027-05-30", "half way");

    [Fact]
    public void One_that_answers_null_is_told_too()
    {
        Check(new Custom(_ => null!)).Is("custom", "", "2027-01-04", "2027-05-30");
        Check(new Custom(_ => [null!])).Is("custom", "", "2027-01-04", "2027-05-30", "null");
    }

    [Fact]
    public void One_without_a_name_is_told_by_its_type() =>
        Check(new Custom(_ => throw new InvalidOperationException("nope"), () => throw new InvalidOperationException()))
            .Is("Custom", "", "2027-01-04", "2027-05-30", "nope");

    static IEnumerable<Violation> Half(Roster roster)
    {
        yield return new Violation("custom", "first", [], roster.Company.Horizon.Start, roster.Company.Horizon.Start);
        throw new InvalidOperationException("half way");
    }
}
