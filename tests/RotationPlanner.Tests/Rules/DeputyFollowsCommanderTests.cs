using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class DeputyFollowsCommanderTests
{
    static readonly Company company = Given.Weekly(new DeputyFollowsCommander());

    [Fact]
    public void Somebody_else_follows() =>
        company.Check(("2027-01-04", "commander", "ana"), ("2027-01-11", "deputy", "bo"))
            .Is("deputy follows commander", "ana bo", "2027-01-11", "2027-01-18", "Ana Silva", "Bo Chen",
                "command/2027-01-11");

    [Fact]
    public void Nobody_follows() =>
        company.Check(("2027-01-04", "commander", "ana"))
            .Is("deputy follows commander", "ana", "2027-01-11", "2027-01-18", "Ana Silva", "nobody");

    [Fact]
    public void Somebody_follows_whom_nobody_preceded() =>
        company.Check(("2027-01-11", "deputy", "bo"))
            .Is("deputy follows commander", "bo", "2027-01-11", "2027-01-18", "nobody", "Bo Chen");

    [Fact]
    public void The_commander_follows() =>
        Assert.Empty(company.Check(("2027-01-04", "commander", "ana"), ("2027-01-11", "deputy", "ana"), ("2027-01-11", "commander", "bo"), ("2027-01-18", "deputy", "bo")));

    [Fact]
    public void The_first_deputy_without_history_is_free() =>
        Assert.Empty(company.Check(("2027-01-04", "deputy", "bo")));

    [Fact]
    public void The_first_deputy_follows_the_last_commander_of_the_history()
    {
        var after = company.Worked("2026-12-28", "commander", "ana").Worked("2026-12-21", "commander", "cy");
        after.Check(("2027-01-04", "deputy", "bo"))
            .Is("deputy follows commander", "ana bo", "2027-01-04", "2027-01-11", "Ana Silva", "Bo Chen");
        Assert.Empty(after.Check(("2027-01-04", "deputy", "ana")));
        // Ana may be away by then; the empty seat is told as such.
        Assert.Empty(after.Check());
    }

    [Fact]
    public void Of_named_shifts_each_follows_its_own_kind()
    {
        var named = Given.DayAndNight(new DeputyFollowsCommander());
        Assert.Empty(named.Check(("2027-01-04/day", "commander", "ana"), ("2027-01-05/day", "deputy", "ana"), ("2027-01-04/night", "commander", "bo"), ("2027-01-05/night", "deputy", "bo")));
        Assert.Equal(2, named.Check(("2027-01-04/day", "commander", "ana"), ("2027-01-05/night", "deputy", "ana")).Count);
    }
}
