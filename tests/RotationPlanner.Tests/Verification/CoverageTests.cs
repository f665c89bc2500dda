using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Verification;

public class CoverageTests
{
    static readonly Schedule schedule = Schedule.Of(
        Given.Weekly() with { Horizon = new NodaTime.DateInterval(Given.Day("2027-01-04"), Given.Day("2027-01-10")) });

    static IEnumerable<string> Empty(params IReadOnlyList<Assignment> assignments) =>
        Coverage.Of(schedule, assignments)
            .Select(e => $"{e.Role.Id} {e.Seat} {(e.Required ? "required" : "optional")}");

    [Fact]
    public void Nobody_serves() =>
        Assert.Equal(["commander 0 required", "deputy 0 required", "shadow 0 optional"], Empty());

    [Fact]
    public void Some_serve() => Assert.Equal(["deputy 0 required"],
        Empty(schedule.Plan(("2027-01-04", "commander", "ana"), ("2027-01-04", "shadow", "tim"))));

    [Theory]
    [InlineData(0, "1 required", "2 optional")]
    [InlineData(1, "0 required", "2 optional")]
    [InlineData(2, "0 required", "1 optional")]
    public void Whichever_seats_are_held_as_many_as_are_missing_are_required(int held, params string[] empty)
    {
        var company = Given.Weekly() with { Horizon = schedule.Company.Horizon };
        company = company with { Rotations = [company.Rotations[0] with { Roles = [new Role { Id = "commander", Seats = new SeatRange(2, 3) }] }] };
        var shifts = Schedule.Of(company);
        var seat = shifts.Plan(("2027-01-04", "commander", "ana"))[0] with { Seat = held };
        Assert.Equal(empty, Coverage.Of(shifts, [seat])
            .Select(e => $"{e.Seat} {(e.Required ? "required" : "optional")}"));
    }
}
