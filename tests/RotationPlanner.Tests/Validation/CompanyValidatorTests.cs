using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Solving;
using RotationPlanner.Tests.Model;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Validation;

public class CompanyValidatorTests
{
    static readonly LocalDate day = new(2027, 1, 4);

    [Fact]
    public void A_sound_company_has_no_problems() => Assert.Empty(Sound.Company.Validate());

    [Fact]
    public void All_problems_are_told_at_once_in_the_order_of_the_model()
    {
        var company = Sound.Ana(
            r => r with { Department = "enginering", Capacity = 80, Joins = day, Leaves = day.PlusDays(-1) }) with
        {
            Pins = [new Pin("command/2027-01-05", "commander", "anna")],
            Fairness = new FairnessPolicy { Night = -1 },
        };
        Assert.Equal(
            ["responders[0].department", "responders[0].capacity", "responders[0].joins", "pins[0].responder",
                "pins[0].shift", "fairness.night"],
            company.Validate().Select(p => p.Place));
    }

    [Fact]
    public void A_problem_shows_hostile_text_on_one_line() =>
        Sound.Ana(r => r with { Stage = "evil\u001b[2J\n<script>" })
            .HasOne("responders[0].stage", "evil\\u001B[2J\\u000A<script>");

    public static TheoryData<string, Company, string, string> Cases => new()
    {
        { "horizon too long", Sound.Company with { Horizon = new DateInterval(day, day.PlusYears(4)) }, "horizon", "three years" },
        { "horizon long ago", Sound.Company with { Horizon = new DateInterval(new(1066, 1, 1), new(1066, 12, 31)) }, "horizon.from horizon.to", "1900 to 2200" },
        { "horizon without a shift", Sound.Company with { Horizon = new DateInterval(day.PlusDays(1), day.PlusDays(2)) }, "horizon", "No shift" },
        { "no rotation", Sound.Company with { Rotations = [] }, "rotations", "no rotation" },
        { "no rungs", Sound.Company with { Ladder = new Ladder([]), Rotations = [], Responders = [] }, "ladder rotations", "no rungs" },
        { "double rung", Sound.Company with { Ladder = new Ladder([.. Ladder.Default.Rungs, new Rung("mentor")]) }, "ladder.rungs[8].id", "ladder.rungs[7]" },

        { "double department", Sound.Company with { Departments = [.. Sound.Company.Departments, new Department { Id = "sales" }] }, "departments[3].id", "departments[2]" },
        { "negative hours", Sound.Engineering(d => d with { BuyIn = new BuyIn { By = "CTO", Since = day, HoursPerQuarter = -1 } }), "departments[0].buyIn.hoursPerQuarter", "-1" },
        { "share above one", Sound.Engineering(d => d with { Share = (0, 50) }), "departments[0].share.max", "from 0 to 1" },
        { "share upside down", Sound.Engineering(d => d with { Share = (0.5m, 0.4m) }), "departments[0].share.min", "above the largest" },

        { "holiday twice", Sound.Company with { Holidays = [new("GB", new HashSet<LocalDate>()), new("GB", new HashSet<LocalDate>())] }, "holidays[1].id", "holidays[0]" },
        { "holiday of another calendar", Sound.Company with { Holidays = [new("GB", new HashSet<LocalDate> { day.WithCalendar(CalendarSystem.Julian) })] }, "holidays[0].dates", "ISO" },

        { "double responder", Sound.Company with { Responders = [.. Sound.Company.Responders, Given.Person("bo", "Bo", "sales")] }, "responders[5].id", "responders[2]" },
        { "same id but for case", Sound.Company with { Responders = [.. Sound.Company.Responders, Given.Person("BO", "Bo", "sales")] }, "responders[5].id", "case alone" },
        { "unknown department", Sound.Ana(r => r with { Department = "suport" }), "responders[0].department", "Maybe 'support'." },
        { "unknown holidays", Sound.Ana(r => r with { Holidays = "GB" }), "responders[0].holidays", "GB" },
        { "unknown stage", Sound.Ana(r => r with { Stage = "certifed" }), "responders[0].stage", "Maybe 'certified'." },
        { "unknown role", Sound.Ana(r => r with { MayHold = ["deputy", "comander"] }), "responders[0].mayHold[1]", "Maybe 'commander'." },
        { "no capacity", Sound.Ana(r => r with { Capacity = 0 }), "responders[0].capacity", "above 0" },
        { "capacity in percent", Sound.Ana(r => r with { Capacity = 80 }), "responders[0].capacity", "Maybe 0.8." },
        { "joins after leaving", Sound.Ana(r => r with { Joins = day, Leaves = day.PlusDays(-1) }), "responders[0].joins", "leaving on 2027-01-03" },
        { "joins in another calendar", Sound.Ana(r => r with { Joins = day.WithCalendar(CalendarSystem.Coptic), Leaves = day }), "responders[0].joins", "ISO" },
        { "time off backwards", Sound.Ana(r => r with { Unavailable = [new(Instant.MaxValue, Instant.MinValue)] }), "responders[0].unavailable[0]", "not after the start" },
        { "duty without length", Sound.Ana(r => r with { OtherDuties = [new(default, default)] }), "responders[0].otherDuties[0]", "not after the start" },
        { "no such day", Sound.Ana(r => r with { Avoids = [DaySelector.Every((IsoDayOfWeek)9)] }), "responders[0].avoids[0]", "day of the week" },
        { "a wish of no weight", Sound.Ana(r => r with { Avoids = [DaySelector.Every(IsoDayOfWeek.Monday) with { Weight = 0 }] }), "responders[0].avoids[0].weight", "1 to 10" },
        { "weighted time off", Sound.Ana(r => r with { UnavailableOn = [DaySelector.Every(IsoDayOfWeek.Monday) with { Weight = 2 }] }), "responders[0].unavailableOn[0].weight", "wish" },
        { "dates that come again", Sound.Ana(r => r with { UnavailableOn = [DaySelector.Between(day, day)] }), "responders[0].unavailableOn[0]", "Maybe put them under 'unavailable'." },
        { "a ninth Monday", Sound.Ana(r => r with { Prefers = [DaySelector.Monthly(9, IsoDayOfWeek.Monday)] }), "responders[0].prefers[0]", "Maybe 1 for the first" },
        { "fortnights from nowhere", Sound.Ana(r => r with { UnavailableOn = [DaySelector.Every(IsoDayOfWeek.Monday) with { Weeks = 2 }] }), "responders[0].unavailableOn[0].weeks", "Maybe add `since`" },
        { "days that end before they begin", Sound.Ana(r => r with { UnavailableOn = [DaySelector.Every(IsoDayOfWeek.Monday) with { Since = day, Until = day.PlusDays(-1) }] }), "responders[0].unavailableOn[0].until", "Maybe exchange" },
        { "seconds of a day", Sound.Ana(r => r with { UnavailableOn = [DaySelector.Every(IsoDayOfWeek.Monday) with { To = new LocalTime(9, 0, 1) }] }), "responders[0].unavailableOn[0].to", "whole minutes" },
        { "negative progress", Sound.Ana(r => r with { Done = new Dictionary<string, int> { ["observe"] = -1 } }), "responders[0].done.observe", "-1" },

        { "double rotation", Sound.Company with { Rotations = [Sound.Company.Rotations[0], Sound.Company.Rotations[0]] }, "rotations[1].id", "rotations[0]" },
        { "path as id", Sound.Rotation(r => r with { Id = "../etc" }), "rotations[0].id", "Maybe 'etc'." },
        { "empty id", Sound.Rotation(r => r with { Id = "" }), "rotations[0].id", "Maybe 'rotation-1'." },
        { "control character in id", Sound.Rotation(r => r with { Id = "com\nmand" }), "rotations[0].id", "Maybe 'com-mand'." },
        { "endless id", Sound.Rotation(r => r with { Id = new string('a', 65) }), "rotations[0].id", "1 to 64" },
        { "no roles", Sound.Rotation(r => r with { Roles = [] }), "rotations[0].roles", "no roles" },
        { "double role", Sound.Rotation(r => r with { Roles = [.. r.Roles, new Role { Id = "deputy" }] }), "rotations[0].roles[3].id", "rotations[0].roles[1]" },
        { "no such handoff day", Sound.Rotation(r => r with { Pattern = ShiftPattern.Weekly(IsoDayOfWeek.None, default) }), "rotations[0].handoff.on", "day of the week" },
        { "seconds", Sound.Rotation(r => r with { Pattern = ShiftPattern.Daily(new LocalTime(9, 0, 30)) }), "rotations[0].handoff.at", "Maybe 09:00." },
        { "no named shifts", Sound.Rotation(r => r with { Pattern = ShiftPattern.Named() }), "rotations[0].shifts", "no shifts" },
        { "double shift", Sound.Rotation(r => r with { Pattern = ShiftPattern.Named(new NamedShift { Id = "a", From = default, To = default }, new NamedShift { Id = "a", From = default, To = default }) }), "rotations[0].shifts[1].id", "same id" },
        { "shift on no day", Sound.Shift(s => s with { Days = new HashSet<IsoDayOfWeek>() }), "rotations[0].shifts[0].days", "no day" },
        { "shift on a ninth day", Sound.Shift(s => s with { Days = new HashSet<IsoDayOfWeek> { (IsoDayOfWeek)9 } }), "rotations[0].shifts[0].days", "day of the week" },
        { "shift to the second", Sound.Shift(s => s with { To = new LocalTime(20, 0, 1) }), "rotations[0].shifts[0].to", "whole minutes" },
        { "no seats", Sound.Role(r => r with { Seats = default }), "rotations[0].roles[0].seats", "0-0" },
        { "seats upside down", Sound.Role(r => r with { Seats = new SeatRange(2, 1) }), "rotations[0].roles[0].seats", "2-1" },
        { "absurd seats", Sound.Role(r => r with { Seats = SeatRange.Exactly(int.MaxValue) }), "rotations[0].roles[0].seats", "1 to 1000" },
        { "negative weight", Sound.Role(r => r with { Weight = -0.5m }), "rotations[0].roles[0].weight", "-0.5" },
        { "unknown stage of a role", Sound.Role(r => r with { Needs = StageNeed.AtLeast("certifide") }), "rotations[0].roles[0].needs", "Maybe 'certified'." },
        { "nobody on the stage", Sound.Role(r => r with { Needs = StageNeed.Only("trained") }), "rotations[0].roles[0].needs", "Nobody can hold" },

        { "absurd multiplier", Sound.Company with { Fairness = new FairnessPolicy { Weekend = decimal.MaxValue } }, "fairness.weekend", "from 1 to 100" },
        { "negative memory", Sound.Company with { Fairness = new FairnessPolicy { MemoryDays = -1 } }, "fairness.memory", "-1" },
        { "ledger backwards", Sound.Company with { Ledger = new Ledger([new("ana", day, day.PlusDays(-1), default, default)]) }, "ledger[0].to", "before it starts" },
        { "absurd ledger", Sound.Company with { Ledger = new Ledger([new("gone", day, day, new Credit(long.MinValue, 0, 0, 0), default)]) }, "ledger[0].worked", "Credit" },
        { "history in the horizon", Sound.Company.Worked("2027-01-11", "commander", "ana"), "history[0].start", "starts in it" },
        { "history backwards", Sound.Company with { History = [new("command", "x", "commander", 0, "gone", Instant.FromUtc(2026, 1, 2, 0, 0), Instant.FromUtc(2026, 1, 1, 0, 0))] }, "history[0].end", "not after" },
        { "history beyond time", Sound.Company with { History = [new("gone", "x", "y", 0, "gone", Instant.MinValue, Instant.MaxValue)] }, "history[0]", "1900 to 2200" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Names_the_place_and_says_what_is_wrong(string what, Company company, string places, string told)
    {
        Assert.NotEmpty(what);
        var problems = company.Validate();
        Assert.Equal(places, string.Join(' ', problems.Select(p => p.Place)));
        Assert.Contains(told, problems[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void People_and_shifts_of_the_past_may_be_gone() => Assert.Empty((Sound.Company with
    {
        History = [new("old", "old/2026-12-21", "scribe", 0, "gone", Instant.FromUtc(2026, 12, 21, 9, 0), Instant.FromUtc(2026, 12, 28, 9, 0))],
        Ledger = new Ledger([new("gone", day.PlusDays(-7), day.PlusDays(-1), new Credit(10, 0, 0, 0), default)]),
    }).Validate());

    [Fact]
    public void Shares_of_some_departments_may_be_small() =>
        Assert.Empty(Sound.Engineering(d => d with { Share = (0, 0.1m) }).Validate());

    [Fact]
    public void Demands_that_no_plan_can_meet_are_no_problems_of_the_input()
    {
        Assert.Empty((Sound.Company with { Departments = [.. Sound.Company.Departments.Select(d => d with { Share = (0.4m, 1) })] }).Validate());
        Assert.Empty((Sound.Company with { Departments = [.. Sound.Company.Departments.Select(d => d with { Share = (0, 0.3m) })] }).Validate());
        Assert.Empty((Sound.Company with { Departments = [.. Sound.Company.Departments, new Department { Id = "hr", Share = (0.1m, 1) }] }).Validate());
        Assert.Empty(Sound.Rule(new DepartmentDiversity(40, 28)).Validate());
        Assert.Empty(Sound.Rule(new DepartmentDiversity(2, 28) { From = new LocalDate(2199, 1, 1) }).Validate());
    }
}
