using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Solving;

namespace RotationPlanner.Tests.Generated;

/// <summary>
/// Small companies of which anything may be odd: shares that nobody can keep, hours that run out, departments without people, people who are away all
/// along or hardly work, horizons of a day, zones without a midnight, ladders and pasts. All are valid, and most are impossible to cover.
/// </summary>
static class OddCompanies
{
    static readonly string[] zones = ["UTC", "Europe/London", "Pacific/Apia", "America/Sao_Paulo", "Asia/Kolkata",
        "Australia/Lord_Howe"];
    static readonly string[] stages = [Ladder.Certified, Ladder.Certified, "mentor", "shadowing", "observing",
        "trained", "candidate"];

    /// <summary>A company of the seed; null where what was thrown together is not valid.</summary>
    public static Company? Of(int seed)
    {
        var random = new Random(seed);
        var start = new LocalDate(2027, 1, 4).PlusDays(random.Next(200));
        var horizon = new DateInterval(start, start.PlusDays(random.Next(4) switch { 0 => random.Next(3), 1 => random.Next(60), _ => random.Next(7, 36) }));
        var departments = Enumerable.Range(0, random.Next(1, 5)).Select(d => Department(random, d, start)).ToList();
        var company = new Company
        {
            Name = $"odd {seed}",
            TimeZone = Zone(random),
            Horizon = horizon,
            Departments = departments,
            Responders = [.. Enumerable.Range(0, random.Next(1, 13))
                .Select(i => Person(random, i, departments.Count, horizon))],
            Rotations = [.. Enumerable.Range(0, random.Next(1, 4)).Select(i => Rotation(random, i))],
            Rules = [.. Rules(random).Where(_ => random.Next(12) == 0)],
            Fairness = new FairnessPolicy { BalancesLoad = random.Next(8) > 0, TimeOffAllowanceDays = random.Next(1, 40) },
        };
        if (random.Next(4) == 0 && company.Validate().Count == 0)
            company = BrokenHistory.Add(company, random, random.Next(1, 6));
        return company.Validate().Count == 0 ? company : null;
    }

    /// <summary>The valid ones of some seeds; fails where they are too few to test anything with.</summary>
    public static IEnumerable<(int Seed, Company Company)> Valid(int first, int seeds)
    {
        var valid = 0;
        for (var seed = first; seed < first + seeds; seed++)
            if (Of(seed) is { } company)
            {
                valid++;
                yield return (seed, company);
            }
        CheckedShare.IsAtLeast(0.18, valid, seeds);
    }

    static Department Department(Random random, int number, LocalDate start) => new()
    {
        Id = $"d{number}",
        Share = random.Next(3) switch { 0 => null, 1 => (random.Next(0, 30) / 100m, 1), _ => (random.Next(3) == 0 ? 0.01m : 0, random.Next(1, 100) / 100m) },
        BuyIn = random.Next(5) < 2 ? null : new BuyIn
        {
            By = "X",
            Since = start.PlusDays(random.Next(-40, 20)),
            HoursPerQuarter = random.Next(3) == 0 ? null : random.Next(3) == 0 ? random.Next(3) : random.Next(1000),
            HoursPerPersonPerQuarter = random.Next(2) == 0 ? null : random.Next(700),
        },
    };

    static Responder Person(Random random, int number, int departments, DateInterval horizon)
    {
        var zone = Zone(random);
        return new Responder
        {
            Id = $"p{number}",
            Department = $"d{random.Next(departments)}",
            TimeZone = zone,
            Stage = stages[random.Next(stages.Length)],
            Capacity = random.Next(4) switch { 0 => 0.01m, 1 => 0.5m, _ => 1m },
            Joins = random.Next(6) == 0 ? horizon.Start.PlusDays(random.Next(-5, horizon.Length + 5)) : null,
            Leaves = random.Next(6) == 0 ? horizon.End.PlusDays(random.Next(5)) : null,
            HoursPerQuarter = random.Next(5) == 0 ? random.Next(300) : null,
            Unavailable = random.Next(5) switch
            {
                0 => [BusyTime.Days(horizon.Start.PlusDays(-30), horizon.End.PlusDays(30), zone)],
                1 => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Days(random, horizon, zone))],
                _ => [],
            },
            OtherDuties = random.Next(6) == 0 ? [Days(random, horizon, zone)] : [],
            Avoids = random.Next(4) == 0 ? [DaySelector.Every(IsoDayOfWeek.Saturday)] : [],
        };
    }

    static BusyTime Days(Random random, DateInterval horizon, DateTimeZone zone)
    {
        var from = horizon.Start.PlusDays(random.Next(-5, horizon.Length));
        return BusyTime.Days(from, from.PlusDays(random.Next(10)), zone);
    }

    static Rotation Rotation(Random random, int number) => new()
    {
        Id = $"r{number}",
        TimeZone = random.Next(2) == 0 ? null : Zone(random),
        Pattern = random.Next(4) switch
        {
            0 => ShiftPattern.Weekly((IsoDayOfWeek)random.Next(1, 8), new LocalTime(random.Next(24), 0)),
            1 => ShiftPattern.Named([.. Enumerable.Range(0, random.Next(1, 4)).Select(k => new NamedShift { Id = $"s{k}", From = new LocalTime(random.Next(24), 0), To = new LocalTime(random.Next(24), 30), TimeZone = Zone(random) })]),
            _ => ShiftPattern.Daily(new LocalTime(random.Next(24), 0)),
        },
        Roles =
        [
            new Role { Id = "commander", Seats = new SeatRange(random.Next(1, 3), 3) },
            .. random.Next(2) == 0
            ? Array.Empty<Role>() : [new Role { Id = "deputy", Weight = random.Next(3) == 0 ? 0.01m : 0.5m }],
            .. random.Next(3) > 0 ? Array.Empty<Role>()
            : [new Role { Id = "shadow", Needs = StageNeed.Trainees, Seats = SeatRange.Optional, Weight = 0.25m }],
            .. random.Next(3) > 0 ? Array.Empty<Role>() : [new Role { Id = "liaison", Needs = StageNeed.AtLeast("trained"), Seats = new SeatRange(0, 2), WantsOptionalSeats = true }],
        ],
        Rules = [.. Rules(random).Where(_ => random.Next(6) == 0)],
    };

    static IEnumerable<IRule> Rules(Random random) =>
    [
        new RestBetweenShifts(Period.FromHours(random.Next(1, 200))), new ShiftCap(
            random.Next(1, 6), random.Next(1, 30)), new HoursCap(random.Next(170, 400), random.Next(7, 60)),
        new WeekendCap(1, random.Next(7, 60)), new NightCap(random.Next(7, 10), random.Next(8, 60)),
            new HolidayCap(0, 365), new WorkingTimeCap(random.Next(20, 100) / 100m, random.Next(30, 90)),
        new MaxConsecutiveShifts(random.Next(1, 4)), new DistinctDepartments(), new ConsecutiveDepartments(),
            new DepartmentDiversity(random.Next(1, 4), random.Next(1, 30)),
    ];

    static DateTimeZone Zone(Random random) =>
        DateTimeZoneProviders.Tzdb[zones[random.Next(2) == 0 ? 0 : random.Next(zones.Length)]];
}
