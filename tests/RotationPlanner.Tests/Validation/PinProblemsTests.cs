using RotationPlanner.Rules;
using RotationPlanner.Tests.Model;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Validation;

public class PinProblemsTests
{
    static readonly Pin pin = new("command/2027-01-11", "commander", "ana");

    static Company Pinned(Func<Responder, Responder> change) => Sound.Ana(change) with { Pins = [pin] };

    [Fact]
    public void A_sound_pin_has_none() => Assert.Empty(Sound.Pins(pin).Validate());

    [Fact]
    public void An_unknown_shift_is_told_with_the_nearest_in_time() =>
        Sound.Pins(pin with { Shift = "command/2027-01-14" })
            .HasOne("pins[0].shift", "command/2027-01-14", "Maybe 'command/2027-01-11'.");

    [Fact]
    public void A_misspelt_shift_is_told_with_the_nearest_in_spelling() =>
        Sound.Pins(pin with { Shift = "comand/2027-01-11" }).HasOne("pins[0].shift", "Maybe 'command/2027-01-11'.");

    [Fact]
    public void An_unknown_role() =>
        Sound.Pins(pin with { Role = "comander" }).HasOne("pins[0].role", "Maybe 'commander'.");

    [Fact]
    public void An_unknown_responder() =>
        Sound.Pins(pin with { Responder = "anna" }).HasOne("pins[0].responder", "Maybe 'ana'.");

    [Fact]
    public void Unknown_responders_are_told_even_where_no_shift_can_be_unrolled()
    {
        var company = Sound.Rotation(r => r with { Roles = [] }) with { Pins = [pin with { Responder = "anna" }] };
        Assert.Equal(["rotations[0].roles", "pins[0].responder"], company.Validate().Select(p => p.Place));
    }

    [Fact]
    public void A_stage_that_does_not_allow_it() =>
        Sound.Pins(pin with { Responder = "tim" }).HasOne("pins[0]", "Tim Roe", "'shadowing' does not allow");

    [Fact]
    public void A_role_one_may_not_hold() =>
        Pinned(r => r with { MayHold = ["deputy"] }).HasOne("pins[0]", "Ana Silva", "may not hold");

    [Fact]
    public void Somebody_on_time_off() =>
        Pinned(r => r with { Unavailable = [BusyTime.Days(Given.Day("2027-01-12"), Given.Day("2027-01-12"), r.TimeZone)] }).HasOne("pins[0]", "time off");

    [Fact]
    public void Somebody_on_another_duty() =>
        Pinned(r => r with { OtherDuties = [BusyTime.Days(Given.Day("2027-01-12"), Given.Day("2027-01-12"), r.TimeZone)] }).HasOne("pins[0]", "another duty");

    [Fact]
    public void Somebody_who_has_not_joined() =>
        Pinned(r => r with { Joins = Given.Day("2027-01-12") }).HasOne("pins[0]", "not joined");

    [Fact]
    public void Somebody_who_has_left() =>
        Pinned(r => r with { Leaves = Given.Day("2027-01-17") }).HasOne("pins[0]", "has left");

    [Fact]
    public void Somebody_whose_department_agrees_later() =>
        (Sound.Engineering(d => d with { BuyIn = new BuyIn { By = "CTO", Since = Given.Day("2027-01-12") } }) with { Pins = [pin] }).HasOne("pins[0]", "lent only later");

    [Fact]
    public void Two_in_one_seat() =>
        Sound.Pins(pin, pin with { Responder = "bo" }).HasOne("pins[1]", "1 seat(s)", "bo");

    [Fact]
    public void One_in_two_seats() =>
        Sound.Pins(pin, pin with { Role = "deputy" }).HasOne("pins[1]", "Ana Silva", "pins[0]");

    [Fact]
    public void One_in_successive_shifts() =>
        Assert.Empty(Sound.Pins(pin, pin with { Shift = "command/2027-01-18" }).Validate());
}
