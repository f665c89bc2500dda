using NodaTime;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Solving;

public class WindowConflictsTests
{
    [Fact]
    public void Who_may_work_no_nights_is_no_choice_for_shifts_that_are_night_for_them_and_owes_no_share_of_them()
    {
        var start = new LocalDate(2027, 1, 4);
        var company = new Company
        {
            Name = "Two coasts",
            TimeZone = DateTimeZone.Utc,
            Horizon = new DateInterval(start, start.PlusDays(6)),
            Departments = [new Department { Id = "support" }],
            Responders = [Person("lea", "Europe/London"), Person("kim", "Asia/Tokyo")],
            Rotations =
            [
                new Rotation
                {
                    Id = "liaison",
                    Pattern = ShiftPattern.Named(
                        new NamedShift { Id = "day", From = new LocalTime(12, 0), To = new LocalTime(20, 0) }),
                    Roles = [new Role { Id = "liaison" }],
                    Rules = [new NightCap(0, 7)],
                },
            ],
        };
        var compiled = ProgramCompiler.Compile(company, Schedule.Of(company));
        Assert.All(compiled.Program.Variables, v => Assert.Equal("lea", v[0].Responder.Id));
        Assert.Equal(7, compiled.Program.VariableCount);
        Assert.Equal(0, compiled.Shares[1].Total);
        Assert.All(compiled.Barred, label => Assert.True(label is null or { Rule: "night cap" }));
    }

    static Responder Person(string id, string zone) =>
        new() { Id = id, Department = "support", TimeZone = DateTimeZoneProviders.Tzdb[zone], Stage = Ladder.Certified };
}
