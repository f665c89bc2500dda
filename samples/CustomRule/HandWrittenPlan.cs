using NodaTime;
using RotationPlanner;
using RotationPlanner.Rules;
using RotationPlanner.Verification;

namespace CustomRule;

/// <summary>A test of the rule without a search: a small company, a plan written by hand, what the checker says.</summary>
static class HandWrittenPlan
{
    static readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb["Europe/London"];

    static readonly Company company = new()
    {
        Name = "Two people, two weeks",
        TimeZone = zone,
        Horizon = new DateInterval(new LocalDate(2027, 1, 4), new LocalDate(2027, 1, 17)),
        Departments = [new Department { Id = "engineering" }],
        Holidays = [new HolidayCalendar("XX", new HashSet<LocalDate> { new(2027, 1, 6) })],
        Responders = [Person("ana"), Person("ben")],
        Rotations =
        [
            new Rotation
            {
                Id = "command",
                Pattern = ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0)),
                Roles = [new Role { Id = "commander" }],
                Rules = [new FirstCommandIsCalm("commander")],
            },
        ],
    };

    /// <summary>Checks the plan in which these people command, week by week.</summary>
    public static IReadOnlyList<Violation> Check(params string[] commanders)
    {
        var schedule = Schedule.Of(company);
        var plan = schedule.Shifts.Zip(commanders, (shift, person) => new Assignment(
            "command", shift.Id, "commander", 0, person, shift.Start.ToInstant(), shift.End.ToInstant()));
        return PlanChecker.Check(schedule, [.. plan]);
    }

    static Responder Person(string id) =>
        new() { Id = id, Department = "engineering", TimeZone = zone, Stage = Ladder.Certified, Holidays = "XX" };
}
