using NodaTime;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Rules;
using RotationPlanner.Solving;

namespace RotationPlanner.Tests.Generated;

/// <summary>
/// Companies so small that every plan of them can be tried: two to five people, one or two rotations, a handful of shifts. People are away for a
/// while or all along, join, leave, live in other zones, owe something from before, wish, and half of the companies have a trainee or two on a short
/// ladder.
/// </summary>
static class TinyCompanies
{
    const int MostVariables = 15;

    static readonly string[] zones = ["UTC", "Europe/London", "America/New_York", "Asia/Kolkata",
        "Australia/Lord_Howe"];

    // Around changes of the clock in spring and autumn, and away from them.
    static readonly LocalDate[] mondays = [new(2027, 1, 11), new(2027, 3, 22), new(2027, 5, 31), new(2027, 10, 25),
        new(2027, 12, 20)];

    /// <summary>The company of a number.</summary>
    public static Company Of(int number)
    {
        for (var attempt = 0; ; attempt++)
        {
            var company = Draw(new Random((1000 * number) + attempt), hasTrainees: number % 2 == 1);
            company = Regular(company, new Random(-1 - (1000 * number) - attempt));
            company = company with { Fairness = company.Fairness with { WishesEarly = number % 5 == 0 } };
            company = Experienced(company, new Random(int.MinValue + (1000 * number) + attempt));
            if (company.Validate().Count > 0) continue;
            if (ProgramCompiler.Compile(company, Schedule.Of(company)).Program.VariableCount is > 0 and <= MostVariables) return company;
        }
    }

    static Company Draw(Random random, bool hasTrainees)
    {
        var (weeks, zone) = (random.Next(hasTrainees ? 2 : 1, 4), Zone(random));
        var monday = mondays[random.Next(mondays.Length)];
        var horizon = new DateInterval(monday, monday.PlusDays((7 * weeks) - 1 - random.Next(3)));
        var seniors = random.Next(2, 4);
        var people = new List<Responder>();
        for (; people.Count < seniors;)
            people.Add(Person(random, people.Count, horizon, hasTrainees && random.Next(2) == 0 ? Ladder.Mentor : Ladder.Certified));
        for (var trainees = !hasTrainees ? 0 : random.Next(4) == 0 ? 2 : 1; trainees > 0; trainees--)
            people.Add(Person(random, people.Count, horizon, random.Next(3) == 0 ? "shadowing" : "reverse-shadowing"));
        return new Company
        {
            Name = "Tiny",
            TimeZone = zone,
            Horizon = horizon,
            Departments = [Department(random, 0), Department(random, 1)],
            Holidays = [new HolidayCalendar("H", new HashSet<LocalDate> { monday.PlusDays(random.Next(7)) })],
            Responders = people,
            Rotations = [Rotation(random, 0, hasTrainees), .. random.Next(3) > 0
                ? Array.Empty<Rotation>() : [Rotation(random, 1, false)]],
            Ladder = ShortLadder(random),
            Ledger = random.Next(2) == 0 ? Ledger.Empty : Balances(random, people, monday),
            Fairness = new FairnessPolicy
            {
                TimeOffAllowanceDays = random.Next(2) == 0 ? 0 : 30, LongLeaveDays = random.Next(2) == 0 ? 3 : 28,
                Tolerance = random.Next(3) == 0 ? Duration.Zero : null,
            },
        };
    }

    /// <summary>Time off that comes again, other weekends, and shifts for some people alone.</summary>
    static Company Regular(Company company, Random random) => company with
    {
        Fairness = random.Next(4) > 0 ? company.Fairness
            : company.Fairness with { WeekendDays = new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday } },
        Responders = [.. company.Responders.Select(r => random.Next(5) > 0 ? r : r with { UnavailableOn = [Again(random)] })],
        Rotations = [.. company.Rotations.Select(r => r.Pattern is NamedShiftPattern named && random.Next(4) == 0
            ? r with { Pattern = named with { Shifts = [.. named.Shifts.Select(s => s with { For = new() { Departments = [$"d{random.Next(2)}"] } })] } } : r)],
    };

    /// <summary>Hours that weigh what such hours have cost, and months that may become bad ones.</summary>
    static Company Experienced(Company company, Random random) => random.Next(4) > 0 ? company
        : company with { Fairness = company.Fairness with { Experience = Experiences.Drawn(random) } };

    static DaySelector Again(Random random)
    {
        var day = (IsoDayOfWeek)random.Next(1, 8);
        var days = random.Next(3) == 0 ? DaySelector.Monthly(random.Next(1, 5), day) : DaySelector.Every(day);
        return random.Next(2) == 0 ? days : days with { From = new LocalTime(12, 0), To = new LocalTime(random.Next(13, 24), 0) };
    }

    static Responder Person(Random random, int number, DateInterval horizon, string stage)
    {
        var zone = Zone(random);
        LocalDate Day() => horizon.Start.PlusDays(random.Next(horizon.Length));
        var from = Day();
        return new Responder
        {
            Id = $"p{number}",
            Department = $"d{random.Next(2)}",
            TimeZone = zone,
            Holidays = random.Next(2) == 0 ? "H" : null,
            Stage = stage,
            Capacity = random.Next(4) == 0 ? 0.5m : 1m,
            Joins = random.Next(6) == 0 ? Day() : null,
            Leaves = random.Next(8) == 0 ? horizon.End.PlusDays(-random.Next(horizon.Length / 2)) : null,
            Unavailable = random.Next(8) switch
            {
                0 => [BusyTime.Days(horizon.Start.PlusDays(-20), horizon.End.PlusDays(20), zone)],
                1 or 2 => [BusyTime.Days(from, from.PlusDays(random.Next(8)), zone)],
                _ => [],
            },
            Avoids = random.Next(3) == 0 ? [DaySelector.Every((IsoDayOfWeek)random.Next(1, 8))] : [],
            Prefers = random.Next(5) == 0 ? [DaySelector.Every((IsoDayOfWeek)random.Next(1, 8))] : [],
            Exempt = random.Next(10) == 0 ? new Exemption { Nights = random.Next(2) == 0, Weekends = true, LowersShare = random.Next(2) == 0 } : null,
            MayHold = random.Next(8) == 0 ? ["commander", "shadow"] : null,
        };
    }

    static Department Department(Random random, int number) => new()
    {
        Id = $"d{number}", Share = random.Next(8) > 0 ? null : (random.Next(2) * 0.3m, random.Next(60, 101) / 100m),
    };

    static Rotation Rotation(Random random, int number, bool trains) => new()
    {
        Id = $"r{number}",
        TimeZone = random.Next(2) == 0 ? null : Zone(random),
        Pattern = random.Next(3) switch
        {
            0 => ShiftPattern.Weekly((IsoDayOfWeek)random.Next(1, 8), new LocalTime(9, 0)),
            1 => ShiftPattern.Named(new NamedShift { Id = "day", From = new LocalTime(9, 0), To = new LocalTime(17, 0), Days = Days(random) }),
            _ => ShiftPattern.Named(new NamedShift { Id = "night", From = new LocalTime(20, 0), To = new LocalTime(8, 0), Days = Days(random) }),
        },
        Roles =
        [
            new Role
            {
                Id = "commander", Seats = random.Next(4) == 0 ? new SeatRange(random.Next(2), 2) : SeatRange.One,
                WantsOptionalSeats = random.Next(2) == 0,
            },
            .. Some(random.Next(4) == 0, new Role { Id = "deputy", Weight = 0.5m, Seats = random.Next(2) == 0 ? SeatRange.One : SeatRange.Optional }),
            .. Some(trains, new Role { Id = "shadow", Needs = StageNeed.Trainees, Seats = SeatRange.Optional, Weight = 0.25m }),
            .. Some(trains && random.Next(3) == 0,
                new Role { Id = "helper", Needs = StageNeed.AtLeast("reverse-shadowing"), Weight = 0.5m }),
        ],
        Rules = [.. Rules(random).Where(_ => random.Next(8) == 0)],
    };

    static Role[] Some(bool there, Role role) => there ? [role] : [];

    static HashSet<IsoDayOfWeek> Days(Random random) =>
        [(IsoDayOfWeek)random.Next(1, 8), (IsoDayOfWeek)random.Next(1, 8)];

    static IEnumerable<IRule> Rules(Random random) =>
    [
        new RestBetweenShifts(Period.FromHours(random.Next(1, 100))), new ShiftCap(random.Next(1, 4), 14),
        new MaxConsecutiveShifts(random.Next(1, 3)),
        new WeekendCap(1, 14), new DistinctDepartments(), new DepartmentDiversity(2, 7),
    ];

    static Ladder ShortLadder(Random random) => new(
    [
        new Rung("shadowing") { Needs = [new RungNeed(EvidenceKind.Shadow, random.Next(1, 3), mentors: random.Next(3))] },
        new Rung("reverse-shadowing") { Needs = [new RungNeed(EvidenceKind.ReverseShadow, 1), new RungNeed(EvidenceKind.SignOff)] },
        new Rung(Ladder.Certified),
        new Rung(Ladder.Mentor),
    ])
    { SignOffGap = random.Next(4) };

    static Ledger Balances(Random random, List<Responder> people, LocalDate monday)
    {
        var balances = people.Select(_ => 60L * random.Next(-8, 9)).ToList();
        balances[0] -= balances.Sum();
        var (from, to) = (monday.PlusDays(-14), monday.PlusDays(-1));
        var share = new Credit(6000, 0, 0, 0);
        return new Ledger([.. people.Select((p, i) => new LedgerEntry(p.Id, from, to, share + new Credit(balances[i], 0, 0, 0), share))]);
    }

    static DateTimeZone Zone(Random random) => DateTimeZoneProviders.Tzdb[zones[random.Next(zones.Length)]];
}
