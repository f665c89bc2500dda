using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Planning.Living.Year;

/// <summary>Three departments in three zones that share a daily command for a year, with trainees on their way up.</summary>
static class YearCompany
{
    public const int Days = 364;

    public static readonly LocalDate Start = new(2027, 1, 4);

    public static readonly string[] Departments = ["engineering", "support", "sales"];

    static readonly string[] zones = ["Europe/London", "America/New_York", "Asia/Kolkata"];

    public static Company Make()
    {
        string[] certified = ["ana", "ben", "cleo", "dan", "eva", "finn", "gita", "hugo", "ines", "jon", "kim", "lou", "max", "noa"];
        string[] trainees = ["ola", "pat", "quin"];
        return new Company
        {
            Name = "Year",
            TimeZone = DateTimeZoneProviders.Tzdb["Europe/London"],
            Horizon = new DateInterval(Start, Start.PlusDays(Days - 1)),
            Departments = [.. Departments.Select(d => new Department { Id = d, BuyIn = new BuyIn { By = $"VP {d}", Since = Start.PlusDays(-100) } })],
            Responders = [.. certified.Select((id, i) => Person(id, i, i < 3 ? Ladder.Mentor : Ladder.Certified)), .. trainees.Select((id, i) => Person(id, i, i == 0 ? "shadowing" : "tabletop"))],
            Rotations =
            [
                new Rotation
                {
                    Id = "command",
                    Pattern = ShiftPattern.Daily(new LocalTime(9, 0)),
                    Roles =
                    [
                        new Role { Id = "commander", Needs = StageNeed.AtLeast(Ladder.Certified) },
                        new Role { Id = "shadow", Needs = StageNeed.Trainees, Seats = new SeatRange(0, 1), Weight = 0.25m },
                    ],
                },
            ],
            Sessions = SessionPolicy.Default with { Least = 1 },
            Rules = [new RestBetweenShifts(Period.FromDays(2)), new ShiftCap(6, 28)],
        };
    }

    /// <summary>The same company in stints: Monday to Thursday, and complete weekends.</summary>
    public static Company InStints()
    {
        var company = Make();
        Stint[] stints = [Stint.Weekdays(IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday), Stint.Weekdays(IsoDayOfWeek.Friday, IsoDayOfWeek.Sunday)];
        return company with { Rotations = [company.Rotations[0] with { Stints = stints }], Rules = [new RestBetweenShifts(Period.FromDays(5)), new ShiftCap(2, 28)] };
    }

    /// <summary>In stints, and some people are kept apart: at the same time, in whatever role.</summary>
    public static Company InPairs()
    {
        var company = InStints();
        return company with { Rules = [.. company.Rules, Pairs.Apart("ana", "ola"), Pairs.Apart("ben", "pat"), Pairs.Apart("cleo", "quin"), Pairs.Apart("dan", "ola")] };
    }

    /// <summary>In stints, and everybody takes turns in the order of the file.</summary>
    public static Company InOrder()
    {
        var company = InStints();
        return company with { Rotations = [company.Rotations[0] with { Rules = [new FixedOrder()] }] };
    }

    /// <summary>Two crews in a cycle of 14 days: one has 2, 3 and 2 days, which go together, the other the days between.</summary>
    public static Company InCrews()
    {
        var company = Make();
        var nine = new LocalTime(9, 0);
        NamedShift Crew(string id, params int[] days) => new() { Id = id, On = StartDays.Numbered(days), From = nine, To = nine, For = new ResponderFilter { Tags = [id] } };
        var cycle = ShiftPattern.Cycle(14, Start, Crew("red", 1, 2, 5, 6, 7, 10, 11), Crew("blue", 3, 4, 8, 9, 12, 13, 14));
        Stint[] stints = [Stint.Shifts(2, 3, 2) with { Of = ["red"], From = Start }, Stint.Shifts(2, 2, 3) with { Of = ["blue"], From = Start }];
        return company with { Rotations = [company.Rotations[0] with { Pattern = cycle, Stints = stints }], Rules = [new RestBetweenShifts(Period.FromDays(5)), new ShiftCap(2, 28)] };
    }

    public static Responder Person(string id, int number, string stage) => new()
    {
        Id = id,
        Department = Departments[number % Departments.Length],
        TimeZone = DateTimeZoneProviders.Tzdb[zones[number % zones.Length]],
        Stage = stage,
        Tags = [number % 2 == 0 ? "red" : "blue"],
        Email = $"{id}@year.example",
    };
}
