using NodaTime;

namespace RotationPlanner.Benchmarks.Sleep;

/// <summary>A team that incidents call, over half a year; time off drawn by its number.</summary>
sealed record SleepCompany(string Name, int People, int BadMonth, ShiftPattern Pattern, params IReadOnlyList<string> Zones)
{
    const int Weeks = 26, DaysAWeek = 7, DaysOff = 10;

    static readonly ShiftPattern weekly = ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0));
    static readonly ShiftPattern daily = ShiftPattern.Daily(new LocalTime(9, 0));
    static readonly ShiftPattern halves = ShiftPattern.Named(
        new NamedShift { Id = "day", From = new LocalTime(9, 0), To = new LocalTime(21, 0) }, new NamedShift { Id = "night", From = new LocalTime(21, 0), To = new LocalTime(9, 0) });

    public static IReadOnlyList<SleepCompany> All { get; } =
    [
        new("3-weekly, more than 7", 3, 7, weekly, "Europe/London"), new("4-daily, more than 7", 4, 7, daily, "Europe/London"),
        new("4-weekly, more than 7", 4, 7, weekly, "Europe/London"), new("6-weekly, more than 2", 6, 2, weekly, "Europe/London"),
        new("8-daily, more than 2", 8, 2, daily, "Europe/London"), new("9-daily-zones, more than 2", 9, 2, daily, "Europe/London", "America/New_York", "Asia/Tokyo"),
        new("10-halves, more than 2", 10, 2, halves, "Europe/London"),
    ];

    /// <summary>The days that it plans, from a Monday on.</summary>
    public static DateInterval Horizon(LocalDate monday) => new(monday, monday.PlusDays((Weeks * DaysAWeek) - 1));

    public Company Make(LocalDate monday, int seed, Experience past)
    {
        var random = new Random((1_000 * seed) + People);
        var horizon = Horizon(monday);
        return new Company
        {
            Name = Name,
            TimeZone = DateTimeZone.Utc,
            Horizon = horizon,
            Departments = [new Department { Id = "engineering" }],
            Responders = [.. Enumerable.Range(0, People).Select(i => Person(i, random, horizon))],
            Rotations =
            [
                new Rotation
                {
                    Id = "command", Pattern = Pattern, Roles = [new Role { Id = "commander" }],
                },
            ],
            Fairness = new FairnessPolicy { Experience = past with { BadMonth = BadMonth } },
        };
    }

    Responder Person(int i, Random random, DateInterval horizon)
    {
        var zone = DateTimeZoneProviders.Tzdb[Zones[i % Zones.Count]];
        var from = horizon.Start.PlusDays(random.Next(horizon.Length - DaysOff + 1));
        return new Responder
        {
            Id = $"p{i}", Department = "engineering", TimeZone = zone, Stage = RotationPlanner.Ladder.Certified,
            Unavailable = [BusyTime.Days(from, from.PlusDays(DaysOff - 1), zone, "time off")],
        };
    }
}
