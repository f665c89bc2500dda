using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Tests.Scheduling;

public class PastShiftsTests
{
    [Fact]
    public void A_worked_week_is_one_step_before_the_first_of_the_horizon()
    {
        var company = Weekly(Past("r/2026-12-28", "commander", "ada"));
        var past = Assert.Single(PastShifts.Of(company));
        Assert.Equal(Schedule.Of(company).Shifts[0].Step - 1, past.Shift.Step);
        Assert.Equal(new LocalDate(2026, 12, 28), past.Shift.Date);
        Assert.Equal(7 * 24 * 60, past.Shift.Minutes);
        Assert.Equal("ada", past.Responder.Id);
    }

    [Fact]
    public void Seats_of_one_shift_share_the_shift()
    {
        var seats = PastShifts.Of(
            Weekly(Past("r/2026-12-28", "commander", "ada"), Past("r/2026-12-28", "commander", "bob")));
        Assert.Equal(2, seats.Count);
        Assert.Same(seats[0].Shift, seats[1].Shift);
    }

    [Fact]
    public void What_the_company_no_longer_has_is_left_out() =>
        Assert.Empty(PastShifts.Of(Weekly(
            Past("r/2026-12-28", "commander", "gone"),
            Past("r/2026-12-28", "scribe", "ada"),
            Past("old/2026-12-28", "commander", "ada") with { Rotation = "old" })));

    [Fact]
    public void An_id_from_elsewhere_takes_its_step_from_its_start()
    {
        var past = Assert.Single(PastShifts.Of(Weekly(Past("imported-17", "commander", "ada"))));
        Assert.Equal(Schedule.Of(Weekly()).Shifts[0].Step - 1, past.Shift.Step);
    }

    [Fact]
    public void A_named_shift_keeps_its_name_and_zone()
    {
        var company = Weekly(Past("r/2026-12-28/apac", "commander", "ada"));
        company = company with { Rotations = [company.Rotations[0] with { Pattern = ShiftPattern.Named(Samples.Leg("apac", 9, 17, "Australia/Sydney")) }] };
        var past = Assert.Single(PastShifts.Of(company));
        Assert.Equal("apac", past.Shift.Name);
        Assert.Equal(Samples.Sydney, past.Shift.Start.Zone);
    }

    static Assignment Past(string shift, string role, string responder) =>
        new("r", shift, role, 0, responder, Instant.FromUtc(2026, 12, 28, 9, 0), Instant.FromUtc(2027, 1, 4, 9, 0));

    static Company Weekly(params Assignment[] history) =>
        Samples.Company(ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0)), Samples.London, new(2027, 1, 4),
            new(2027, 1, 31)) with
        {
            Responders = [Samples.Person("ada", Samples.London), Samples.Person("bob", Samples.London)],
            History = history,
        };
}
