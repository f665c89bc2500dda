using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Calendars;

namespace RotationPlanner.Tests.Planning.Forecast;

/// <summary>
/// A small company in which people climb, and a plan of it made by hand: Priya and Ruth command in turn, Zoe shadows, graduates on 3 May and commands
/// provisionally from 10 May, Tia has a tabletop session, Obi has one more incident to observe.
/// </summary>
static class Climbers
{
    public static readonly DateTimeZone London = Ics.London;

    public static Company Company { get; } = new()
    {
        Name = "Acme",
        Horizon = new DateInterval(new LocalDate(2027, 3, 1), new LocalDate(2027, 5, 23)),
        TimeZone = London,
        Departments = [new Department { Id = "eng", Name = "Engineering" }, new Department { Id = "support", Name = "Support", BuyIn = new BuyIn { By = "VP", Since = new LocalDate(2026, 1, 1), HoursPerQuarter = 900 } }, new Department { Id = "sales", Name = "Sales" }],
        Responders =
        [
            Person("priya", "Priya", "eng", "mentor"),
                Person("ruth", "Ruth", "eng", "certified") with { Leaves = new LocalDate(2027, 4, 20) },
            Person("zoe", "Zoe", "support", "shadowing"), Person("obi", "Obi", "support",
                "observing") with { Done = new Dictionary<string, int> { ["observe"] = 1 }, TimeZone = Ics.NewYork },
            Person("tia", "Tia", "support", "tabletop"), Person("max", "Max", "sales", "candidate"),
        ],
        Rotations =
        [
            new Rotation
            {
                Id = "command", Name = "Incident command",
                    Pattern = ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0)),
                Roles = [new Role { Id = "commander", Name = "Commander" }, new Role { Id = "shadow", Name = "Shadow", Needs = StageNeed.Trainees, Seats = SeatRange.Optional, Weight = 0.25m }],
            },
        ],
    };

    public static TrainingEvent Session { get; } =
        new("tabletop/2027-03-09T14:00Z", EvidenceKind.Tabletop, Ics.At("2027-03-09T14:00Z"),
            Ics.At("2027-03-09T16:00Z"), "ruth", ["tia", "zoe"]);

    public static Plan Plan { get; } = PlanOf(Company);

    public static Plan PlanOf(Company company)
    {
        var shifts = Schedule.Of(company).Shifts;
        Assignment Seat(int week, string role, string who) =>
            new("command", shifts[week].Id, role, 0, who, shifts[week].Start.ToInstant(), shifts[week].End.ToInstant());
        return Plans.Of(company,
        [
            .. Enumerable.Range(0, 10).Select(w => Seat(w, "commander", w % 2 == 0 ? "priya" : "ruth")),
            Seat(10, "commander", "zoe") with { Provisional = true, Fallback = "priya" },
                Seat(11, "commander", "priya"),
            Seat(0, "shadow", "zoe") with { Mentor = "priya" }, Seat(1, "shadow", "zoe") with { Mentor = "ruth" },
        ]) with
        {
            Training = new TrainingPlan
            {
                Events = [Session],
                Steps = [new("tia", "shadowing", new(2027, 3, 10)), new("zoe", "reverse-shadowing", new(2027, 3, 15)),
                    new("zoe", "certified", new(2027, 5, 3))],
                Obstacles = ["Nothing suits Max. Maybe ask later."],
            },
        };
    }

    static Responder Person(string id, string name, string department, string stage) =>
        new() { Id = id, Name = name, Department = department, TimeZone = London, Stage = stage };
}
