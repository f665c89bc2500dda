// A company in code, a fair plan of half a year, and its feeds.
using NodaTime;
using RotationPlanner;
using RotationPlanner.Reporting;
using RotationPlanner.Rules;

var london = DateTimeZoneProviders.Tzdb["Europe/London"];
Responder Person(string name, string department, string zone = "Europe/London") => new()
{
    Id = name.ToLowerInvariant(), Name = name, Department = department, Stage = Ladder.Certified, TimeZone = DateTimeZoneProviders.Tzdb[zone],
};

var company = new Company
{
    Name = "Acme",
    Horizon = new DateInterval(new LocalDate(2027, 1, 4), new LocalDate(2027, 7, 4)),
    TimeZone = london,
    Departments = [new() { Id = "engineering" }, new() { Id = "support" }],
    Responders =
    [
        Person("Ada", "engineering"), Person("Ben", "engineering", "Europe/Berlin") with { Capacity = 0.8m }, Person("Chloe", "engineering"),
        Person("Dev", "support", "Asia/Kolkata") with { Unavailable = [BusyTime.Days(new(2027, 3, 1), new(2027, 3, 12), london, "holiday")] },
        Person("Eve", "support", "America/New_York"), Person("Femi", "support", "Africa/Lagos"),
    ],
    Rotations =
    [
        new()
        {
            Id = "command",
            Pattern = ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0)),
            Roles = [new() { Id = "commander" }, new() { Id = "deputy", Weight = 0.5m }],
            Rules = [new ShiftCap(most: 2, days: 28), new DistinctDepartments(), new DeputyFollowsCommander()],
        },
    ],
};

var plan = await Planner.PlanAsync(company, new() { TimeLimit = TimeSpan.FromSeconds(5) });

Console.WriteLine(plan.Fairness.Summary());
foreach (var gap in plan.Unfilled) Console.WriteLine(gap.Why);
plan.WriteFeeds(Path.Combine(args.FirstOrDefault() ?? "out", "feeds"));
