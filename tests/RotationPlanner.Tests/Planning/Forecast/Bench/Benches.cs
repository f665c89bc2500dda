using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Planning.Forecast.Bench;

/// <summary>Small companies of commanders: one week each, rules as given.</summary>
static class Benches
{
    static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    public static readonly LocalDate Start = new(2027, 1, 4);

    /// <param name="departments">The department of each commander.</param>
    /// <param name="weeks">Weeks of the horizon.</param>
    /// <param name="rules">The rotation's rules.</param>
    public static Company Of(string departments, int weeks, params IReadOnlyList<IRule> rules) => new()
    {
        Name = "Bench",
        TimeZone = London,
        Horizon = new DateInterval(Start, Start.PlusDays((7 * weeks) - 1)),
        Departments = [.. "abc".Select(d => new Department { Id = d.ToString() })],
        Responders = [.. departments.Select((d, i) => Person($"p{i}", d.ToString(), Ladder.Certified))],
        Rotations =
        [
            new Rotation
            {
                Id = "command", Pattern = ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0)), Rules = rules,
                Roles = [new Role { Id = "commander" }],
            },
        ],
    };

    public static Responder Person(string id, string department, string stage) =>
        new() { Id = id, Department = department, TimeZone = London, Stage = stage };

    public static Company WithTrainees(this Company company, params IReadOnlyList<Responder> trainees) => company with
    {
        Responders = [.. company.Responders, .. trainees],
        Rotations = [.. company.Rotations.Select(r => r with { Roles = [.. r.Roles, new Role { Id = "shadow", Needs = StageNeed.Trainees, Seats = SeatRange.Optional, Weight = 0.25m }] })],
    };

    public static Company WithDeputies(this Company company) => company with
    {
        Rotations = [.. company.Rotations.Select(r => r with { Roles = [.. r.Roles, new Role { Id = "deputy", Weight = 0.5m }] })],
    };

    public static Company WithShare(this Company company, string department, decimal min, decimal max) => company with
    {
        Departments = [.. company.Departments.Select(d => d.Id == department ? d with { Share = (min, max) } : d)],
    };

    public static BenchOptions At(double attrition, double confidence = 0.95) => new() { Attrition = [attrition], Confidence = confidence };
}
