using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Generated;

/// <summary>A company in a few small numbers, so that FsCheck's counter-examples are short enough to read.</summary>
public sealed record CompanyRecipe(
    IReadOnlyList<PersonRecipe> People, int Weeks, PatternRecipe Pattern, IReadOnlyList<RuleRecipe> Rules)
{
    static readonly string[] Zones = ["Europe/London", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe"];
    static readonly LocalDate Start = new(2027, 3, 1);

    /// <summary>What a counter-example prints.</summary>
    public override string ToString() =>
        $"{Weeks} weeks, {Pattern}, rules [{string.Join(", ", Rules)}], people [{string.Join("; ", People)}]";

    public Company Build() => new()
    {
        Name = "Generated",
        TimeZone = Zone(0),
        Horizon = new DateInterval(Start, Start.PlusDays(7 * Weeks - 1)),
        Departments = [.. Enumerable.Range(0, 3).Select(d => new Department { Id = $"d{d}" })],
        Holidays = [new HolidayCalendar("H", new HashSet<LocalDate> { new(2027, 3, 26), new(2027, 3, 29) })],
        Responders = [.. People.Select((p, i) => new Responder
        {
            Id = $"p{i}",
            Department = $"d{p.Department}",
            TimeZone = Zone(p.Zone),
            Holidays = p.Zone == 0 ? "H" : null,
            Stage = p.Trainee ? "shadowing" : Ladder.Certified,
            Capacity = p.Half ? 0.5m : 1m,
            Unavailable = p.OffWeek < 0 ? [] : [BusyTime.Days(Start.PlusDays(7 * p.OffWeek), Start.PlusDays(7 * p.OffWeek + 6), Zone(p.Zone), "time off")],
            Avoids = p.AvoidsSaturday ? [DaySelector.Every(IsoDayOfWeek.Saturday)] : [],
        })],
        Rotations =
        [
            new Rotation
            {
                Id = "command",
                Pattern = Pattern switch
                {
                    PatternRecipe.Weekly => ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0)),
                    PatternRecipe.Daily => ShiftPattern.Daily(new LocalTime(9, 0)),
                    _ => ShiftPattern.Named(
                        new NamedShift { Id = "day", From = new LocalTime(8, 0), To = new LocalTime(20, 0) },
                        new NamedShift { Id = "night", From = new LocalTime(20, 0), To = new LocalTime(8, 0), TimeZone = Zone(1) }),
                },
                Roles =
                [
                    new Role { Id = "commander" },
                    new Role { Id = "deputy", Weight = 0.5m },
                    new Role { Id = "shadow", Needs = StageNeed.Trainees, Seats = SeatRange.Optional, Weight = 0.25m },
                ],
                Rules = [.. Rules.Distinct().Where(r => r < RuleRecipe.Apart || People.Count > 1).Select(Rule)],
            },
        ],
    };

    static DateTimeZone Zone(int i) => DateTimeZoneProviders.Tzdb[Zones[i]];

    static IRule Rule(RuleRecipe rule) => rule switch
    {
        RuleRecipe.Rest => new RestBetweenShifts(Period.FromHours(24)),
        RuleRecipe.ShiftCap => new ShiftCap(2, 14),
        RuleRecipe.HoursCap => new HoursCap(200, 14),
        RuleRecipe.WeekendCap => new WeekendCap(1, 21),
        RuleRecipe.NightCap => new NightCap(8, 14),
        RuleRecipe.HolidayCap => new HolidayCap(1, 30),
        RuleRecipe.WorkingTimeCap => new WorkingTimeCap(0.6m, 14),
        RuleRecipe.Consecutive => new MaxConsecutiveShifts(1),
        RuleRecipe.DistinctDepartments => new DistinctDepartments(),
        RuleRecipe.ConsecutiveDepartments => new ConsecutiveDepartments(),
        RuleRecipe.Apart => Pairs.Apart("p0", "p1"),
        RuleRecipe.Together => Pairs.Together("p0", "p1"),
        RuleRecipe.Distinct => Pairs.Distinct(),
        RuleRecipe.RestAfter => Runs.RestAfter("nights", Period.FromHours(40)),
        RuleRecipe.Work => Runs.Work(shortest: 2, longest: 6),
        RuleRecipe.DaysOff => Runs.DaysOff(shortest: 2)[0],
        RuleRecipe.Kinds => Runs.Kinds(1, 5),
        RuleRecipe.Forbidden => Runs.Forbidden("night", "day"),
        RuleRecipe.Seniors => Teams.Seniors(1, ["p0"]),
        RuleRecipe.Newcomers => Teams.Newcomers(1, ["p0", "p1"]),
        RuleRecipe.Buddies => Teams.Buddies("p1", "p0"),
        RuleRecipe.Once => Pairs.Once(6),
        RuleRecipe.Least => new MinimumShifts(1) { Days = 21 },
        RuleRecipe.Diversity => new DepartmentDiversity(2, 14),
        _ => new DeputyFollowsCommander(),
    };
}

public sealed record PersonRecipe(int Department, int Zone, bool Trainee, bool Half, int OffWeek, bool AvoidsSaturday);

public enum PatternRecipe { Weekly, Daily, Named }

public enum RuleRecipe
{
    Rest, ShiftCap, HoursCap, WeekendCap, NightCap, HolidayCap, WorkingTimeCap, Consecutive, DistinctDepartments,
        ConsecutiveDepartments, Diversity, DeputyFollows,
    Least, RestAfter, Work, DaysOff, Kinds, Forbidden,
    // These are about two people.
    Apart, Together, Distinct, Once, Seniors, Newcomers, Buddies,
}
