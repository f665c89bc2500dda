using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Benchmarks.Fairness;

/// <summary>
/// Forty companies of 10 to 1,000 people, each another mixture: zones, part-time, ladders, stints, and rules that are loose or
/// tight. The number alone makes a company, so that anybody gets the same.
/// </summary>
sealed record FairnessCompany(int Number, int People)
{
    static readonly int[] sizes =
    [
        10, 12, 14, 16, 18, 20, 22, 25, 28, 30, 32, 35, 38, 40, 42, 45, 48, 50, 55, 60,
        65, 70, 75, 80, 85, 90, 95, 100, 120, 150, 180, 200, 250, 300, 350, 400, 500, 600, 800, 1000,
    ];

    static readonly string[] departments = ["engineering", "support", "sales", "product", "devrel", "security"];
    static readonly string[] zones = ["Europe/London", "America/New_York", "Asia/Tokyo"];
    static readonly LocalDate start = new(2027, 1, 4);

    const int Days = 182, LargeTeam = 60;

    public static IReadOnlyList<FairnessCompany> All { get; } = [.. sizes.Select((people, i) => new FairnessCompany(i + 1, people))];

    public bool HasZones => Number % 2 == 0;

    public bool HasPartTime => Number % 4 is 1 or 2;

    public bool HasTrainees => Number % 3 == 0;

    public bool HasStints => Number % 5 == 4;

    public bool IsTight => Number % 3 == 1;

    public string Name => $"{Number:00}-{People}{(HasZones ? "-zones" : "")}{(HasPartTime ? "-part" : "")}{(HasTrainees ? "-trainees" : "")}{(HasStints ? "-stints" : "")}{(IsTight ? "-tight" : "")}";

    public Company Make()
    {
        var random = new Random(Number);
        var isLarge = People >= LargeTeam;
        Responder[] people = [.. Enumerable.Range(0, People).Select(i => Person(i, random))];
        var certified = people.Count(p => p.Stage == RotationPlanner.Ladder.Certified);
        // Weeks of two people in small teams, days in stints, and three shifts a day of two in large ones.
        var pattern = isLarge ? ShiftPattern.Named([.. Enumerable.Range(0, 3).Select(s => new NamedShift { Id = $"s{s}", From = new LocalTime(8 * s, 0), To = new LocalTime(8 * (s + 1) % 24, 0) })])
            : HasStints ? ShiftPattern.Daily(new LocalTime(9, 0)) : ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0));
        IReadOnlyList<Stint> stints = HasStints ? [Stint.Weekdays(IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday), Stint.Weekdays(IsoDayOfWeek.Friday, IsoDayOfWeek.Sunday)] : [];
        var perDay = isLarge ? 6.0 : HasStints ? 4 / 7.0 * 2 : 2 / 7.0;
        var turns = perDay * Days / certified / (isLarge && HasStints ? 3 : 1);
        var cap = (int)Math.Ceiling(turns * 28 / Days * (IsTight ? 1.3 : 2)) + 1;
        IReadOnlyList<IRotationRule> rules = [new RestBetweenShifts(isLarge ? Period.FromHours(16) : Period.FromDays(IsTight ? 7 : 2)), new ShiftCap(cap, 28), new DistinctDepartments()];
        return new Company
        {
            Name = Name,
            TimeZone = DateTimeZone.Utc,
            Horizon = new DateInterval(start, start.PlusDays(Days - 1)),
            Departments = [.. departments.Select(d => new Department { Id = d })],
            Responders = people,
            Rotations =
            [
                new Rotation
                {
                    Id = "command", Pattern = pattern, Stints = stints, Rules = rules,
                    Roles =
                    [
                        new Role { Id = "commander" }, new Role { Id = "deputy", Weight = 0.5m },
                        .. HasTrainees && !isLarge ? [new Role { Id = "shadow", Needs = StageNeed.Trainees, Seats = SeatRange.Optional, Weight = 0.25m }] : (Role[])[],
                    ],
                },
            ],
        };
    }

    Responder Person(int i, Random random)
    {
        var zone = DateTimeZoneProviders.Tzdb[HasZones ? zones[i % zones.Length] : "Etc/UTC"];
        return new Responder
        {
            Id = $"p{i:0000}",
            Department = departments[i % departments.Length],
            TimeZone = zone,
            Stage = HasTrainees && i % 5 == 4 ? "shadowing" : RotationPlanner.Ladder.Certified,
            Capacity = HasPartTime && i % 4 == 3 ? 0.6m : 1,
            Unavailable = [.. TimeOff(random, zone)],
        };
    }

    IEnumerable<BusyTime> TimeOff(Random random, DateTimeZone zone)
    {
        for (var left = IsTight ? 24 : 12; left > 0;)
        {
            var length = Math.Min(left, random.Next(2) == 0 ? 5 : 10);
            var from = start.PlusDays(random.Next(Days - length + 1));
            yield return BusyTime.Days(from, from.PlusDays(length - 1), zone, "time off");
            left -= length;
        }
    }
}
