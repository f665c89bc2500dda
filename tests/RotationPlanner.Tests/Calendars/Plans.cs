using System.Text;
using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Reporting;
using RotationPlanner.Solving;

namespace RotationPlanner.Tests.Calendars;

/// <summary>Small plans made by hand.</summary>
static class Plans
{
    /// <summary>A weekly rotation from Monday 1 March 2027 over London's, New York's and Sao Paulo's clocks; ana, ben and cho in turn.</summary>
    public static Company Company { get; } = new()
    {
        Name = "Acme",
        Horizon = new DateInterval(new LocalDate(2027, 3, 1), new LocalDate(2027, 5, 23)),
        TimeZone = Ics.London,
        Departments = [new Department { Id = "support" }, new Department { Id = "sales" }],
        Responders = [Person("ana", "America/Sao_Paulo"), Person("ben", "America/New_York"),
            Person("cho", "Asia/Seoul"), Person("dee", "Europe/London") with { Department = "sales" }],
        Rotations = [new Rotation { Id = "command", Name = "Incident command", Pattern = ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0)), Roles = [new Role { Id = "commander" }] }],
    };

    public static Plan InTurn { get; } = InTurnOf(Company);

    /// <summary>All but the last of the people in turn.</summary>
    public static Plan InTurnOf(Company company)
    {
        var schedule = Schedule.Of(company);
        var seats = schedule.Shifts.Select((s, i) => new Assignment(s.Rotation.Id, s.Id, "commander", 0, company.Responders[i % (company.Responders.Count - 1)].Id, s.Start.ToInstant(), s.End.ToInstant()));
        return Of(company, [.. seats]);
    }

    public static Plan Of(
        Company company, IReadOnlyList<Assignment> assignments, params IReadOnlyList<UnfilledSeat> unfilled) => new(
        company, Schedule.Of(company), assignments, unfilled, [],
            new FairnessReport([], [], new LoadMeasures(0, 1, 0, 0, 0, 100, [])),
        new Proof([]) { Solver = "none" }, Ledger.Empty);

    /// <summary>The next revision, with one seat given to someone else.</summary>
    public static Plan Swap(this Plan plan, int seat, string responder) => plan with
    {
        Revision = plan.Revision + 1,
        Assignments = [.. plan.Assignments.Select((a, i) => i == seat ? a with { Responder = responder } : a)],
    };

    public static Responder Person(string id, string zone) =>
        new() { Id = id, Department = "support", TimeZone = Ics.Zone(zone), Stage = "certified" };

    /// <summary>When feeds are made that do not tell of time.</summary>
    public static Instant Made { get; } = Instant.FromUtc(2027, 2, 1, 8, 0, 0);

    /// <summary>Made at that time, so that equal feeds have equal bytes.</summary>
    public static IReadOnlyList<Feed> Feeds(this Plan plan, FeedOptions? options = null) =>
        [.. plan.RenderFeeds((options ?? new FeedOptions()) with { Published = options?.Published ?? Made })];

    public static Feed Feed(this Plan plan, string path, FeedOptions? options = null) =>
        plan.Feeds(options).First(f => f.Path == path);

    /// <summary>Feeds after those of an earlier plan, a minute later.</summary>
    public static FeedOptions After(this Plan earlier) =>
        new() { Published = Made + Duration.FromMinutes(1), History = FeedHistory.Of(earlier.Feeds()) };

    public static string Text(this Feed feed) => Encoding.UTF8.GetString(feed.Content.Span);

    /// <summary>The unfolded lines.</summary>
    public static string[] Lines(this Feed feed) =>
        feed.Text().Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The values of a property, in order.</summary>
    public static string[] Values(this Feed feed, string property) => [.. feed.Lines()
        .Where(l => l.StartsWith(property + ":", StringComparison.Ordinal)).Select(l => l[(property.Length + 1)..])];
}
