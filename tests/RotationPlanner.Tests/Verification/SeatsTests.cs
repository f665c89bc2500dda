using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Verification;

public class SeatsTests
{
    static readonly Company company = Given.Weekly();
    static readonly Schedule schedule = Schedule.Of(company);
    static readonly Assignment sound = schedule.Plan(("2027-01-04", "commander", "ana"))[0];

    static IReadOnlyList<Violation> Check(params Assignment[] assignments) => PlanChecker.Check(schedule, assignments);

    [Fact]
    public void A_sound_plan_has_no_violations() => Assert.Empty(Check(sound));

    [Fact]
    public void Empty_seats_are_no_violations() => Assert.Empty(Check());

    [Fact]
    public void An_unknown_shift() =>
        Check(sound with { Shift = "command/2027-01-05" })
            .Is("seats", "ana", "2027-01-04", "2027-01-04", "command/2027-01-05");

    [Fact]
    public void An_unknown_shift_at_an_impossible_time_is_dated_in_the_horizon() =>
        Check(sound with { Shift = "x", Start = Instant.MaxValue }).Is("seats", "ana", "2027-05-30", "2027-05-30");

    [Fact]
    public void An_unknown_role() =>
        Check(sound with { Role = "scribe" }).Is("seats", "ana", "2027-01-04", "2027-01-11", "no role 'scribe'");

    [Fact]
    public void An_unknown_responder() =>
        Check(sound with { Responder = "eve\n" }).Is("seats", "eve\n", "2027-01-04", "2027-01-11", "'eve\\u000A'");

    [Fact]
    public void A_foreign_rotation() =>
        Check(sound with { Rotation = "liaison" }).Is("seats", "ana", "2027-01-04", "2027-01-11", "'liaison'");

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_seat_beyond_those_of_the_role(int seat) =>
        Check(sound with { Seat = seat }).Is("seats", "ana", "2027-01-04", "2027-01-11", $"no seat {seat}");

    [Fact]
    public void A_seat_given_twice() =>
        Check(sound, sound with { Responder = "bo" }).Is("seats", "bo", "2027-01-04", "2027-01-11", "more than once");

    [Fact]
    public void Times_other_than_the_shifts() =>
        Check(sound with { End = sound.End + Duration.FromMinutes(1) })
            .Is("seats", "ana", "2027-01-04", "2027-01-11", "2027-01-11T09:01:00Z");

    [Fact]
    public void Several_seats_of_a_role_may_be_held_by_several_people()
    {
        var two = company with { Rotations = [company.Rotations[0] with { Roles = [new Role { Id = "commander", Seats = new SeatRange(1, 2) }] }] };
        Assert.Empty(PlanChecker.Check(Schedule.Of(two), [sound, sound with { Seat = 1, Responder = "bo" }]));
    }
}
