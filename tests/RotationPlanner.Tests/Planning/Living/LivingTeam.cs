using NodaTime;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>A team of certified people who take weeks of command in turn.</summary>
static class LivingTeam
{
    public static readonly Instant Before = Instant.FromUtc(2026, 12, 1, 0, 0);
    public static readonly LocalDate Start = new(2027, 1, 4);

    public static Company Of(int weeks, params string[] people) => new()
    {
        Name = "Team",
        TimeZone = DateTimeZone.Utc,
        Horizon = new DateInterval(Start, Start.PlusDays((7 * weeks) - 1)),
        Departments = [new Department { Id = "eng" }],
        Responders = [.. people.Select(Person)],
        Rotations =
        [
            new Rotation
            {
                Id = "command",
                Pattern = ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0)),
                Roles = [new Role { Id = "commander" }],
            },
        ],
    };

    public static Responder Person(string id) =>
        new() { Id = id, Department = "eng", TimeZone = DateTimeZone.Utc, Stage = Ladder.Certified, Email = $"{id}@team.example" };

    public static Company Off(Company company, string id, LocalDate from, LocalDate to, string reason = "time off") => company with
    {
        Responders = [.. company.Responders.Select(r => r.Id == id ? r with { Unavailable = [.. r.Unavailable, BusyTime.Days(from, to, r.TimeZone, reason)] } : r)],
    };

    public static string Shift(int week) => $"command/{Start.PlusDays(7 * week):uuuu-MM-dd}";

    /// <summary>A week of command that somebody holds.</summary>
    public static Assignment Held(int week, string who)
    {
        Instant At(int day) => Start.PlusDays(day).At(new LocalTime(9, 0)).InUtc().ToInstant();
        return new Assignment("command", Shift(week), "commander", 0, who, At(7 * week), At(7 * (week + 1)));
    }

    public static Plan Plan(Company company) => Planner.Plan(company, new PlanOptions { WorkLimit = 100_000 });

    public static PublishedPlan Published(Company company) => new(Plan(company));

    public static string HolderOf(PublishedPlan plan, int week) => plan.Assignments.Single(a => a.Shift == Shift(week)).Responder;
}
