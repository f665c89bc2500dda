using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class NoOverlapTests
{
    [Fact]
    public void Two_roles_of_one_shift() =>
        Given.Weekly().Check(("2027-01-04", "commander", "ana"), ("2027-01-04", "deputy", "ana"))
            .Is("no overlap", "ana", "2027-01-04", "2027-01-11", "Ana Silva", "commander", "deputy");

    [Fact]
    public void Shifts_of_two_rotations()
    {
        var company = Given.Weekly();
        company = company with
        {
            Rotations = [.. company.Rotations, new Rotation { Id = "liaison", Pattern = ShiftPattern.Daily(new LocalTime(12, 0)), Roles = [new Role { Id = "liaison" }] }],
        };
        var schedule = Schedule.Of(company);
        Assignment Liaison(string id) => new("liaison", id, "liaison", 0, "ana", schedule.Find(id)!.Start.ToInstant(),
            schedule.Find(id)!.End.ToInstant());
        var week = schedule.Plan(("2027-01-04", "commander", "ana"))[0];

        PlanChecker.Check(schedule, [week, Liaison("liaison/2027-01-10")])
            .Is("no overlap", "ana", "2027-01-10", "2027-01-11", "Ana Silva", "liaison/2027-01-10");
        Assert.Empty(PlanChecker.Check(schedule, [week, Liaison("liaison/2027-01-11")]));
    }

    [Fact]
    public void A_worked_shift_that_reaches_into_the_horizon()
    {
        var company = Given.Daily().Worked("2026-12-31", "commander", "ana");
        company.Check(("2027-01-06", "commander", "ana"))
            .Is("no overlap", "ana", "2027-01-06", "2027-01-07", "Ana Silva", "command/2026-12-31");
        Assert.Empty(company.Check(("2027-01-07", "commander", "ana")));
    }

    [Fact]
    public void Shifts_that_follow_one_another() =>
        Assert.Empty(Given.Weekly().Check(("2027-01-04", "commander", "ana"), ("2027-01-11", "commander", "ana")));
}
