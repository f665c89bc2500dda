using NodaTime;
using NodaTime.Text;
using RotationPlanner.Rules;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Verification;

/// <summary>Small companies and hand-written plans for tests of the checker. 4 January 2027 is a Monday.</summary>
static class Given
{
    public static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    public static readonly DateTimeZone SaoPaulo = DateTimeZoneProviders.Tzdb["America/Sao_Paulo"];

    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static Responder Person(string id, string name, string department, string stage = Ladder.Certified) =>
        new() { Id = id, Name = name, Department = department, Stage = stage, TimeZone = London };

    /// <summary>Ana and Ada of engineering and Bo of support, mentors, Cy of sales, certified, and Tim, a shadow of sales; weekly handoffs on Monday at 09:00 in London, 4 January to 30 May.</summary>
    public static Company Weekly(params IReadOnlyList<IRule> rules) => new()
    {
        Name = "Acme",
        Horizon = new DateInterval(Day("2027-01-04"), Day("2027-05-30")),
        TimeZone = London,
        Departments = [new() { Id = "engineering", Name = "Engineering" }, new() { Id = "support", Name = "Support" },
            new() { Id = "sales", Name = "Sales" }],
        Responders =
        [
            Person("ana", "Ana Silva", "engineering", Ladder.Mentor), Person(
                "ada", "Ada Park", "engineering", Ladder.Mentor), Person("bo", "Bo Chen", "support", Ladder.Mentor),
            Person("cy", "Cy Diaz", "sales"), Person("tim", "Tim Roe", "sales", "shadowing"),
        ],
        Rotations =
        [
            new Rotation
            {
                Id = "command", Pattern = ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0)), Rules = rules,
                Roles =
                [
                    new Role { Id = "commander" }, new Role { Id = "deputy", Weight = 0.5m },
                    new Role { Id = "shadow", Needs = StageNeed.Trainees, Seats = SeatRange.Optional, Weight = 0.25m },
                ],
            },
        ],
    };

    /// <summary>As <see cref="Weekly"/>, with a shift a day from 09:00 to 09:00.</summary>
    public static Company Daily(params IReadOnlyList<IRule> rules) =>
        Patterned(ShiftPattern.Daily(new LocalTime(9, 0)), rules);

    /// <summary>As <see cref="Weekly"/>, with shifts from 08:00 to 20:00 ("day") and 20:00 to 08:00 ("night").</summary>
    public static Company DayAndNight(params IReadOnlyList<IRule> rules) => Patterned(ShiftPattern.Named(
        new NamedShift { Id = "day", From = new LocalTime(8, 0), To = new LocalTime(20, 0) },
        new NamedShift { Id = "night", From = new LocalTime(20, 0), To = new LocalTime(8, 0) }), rules);

    static Company Patterned(ShiftPattern pattern, IReadOnlyList<IRule> rules)
    {
        var company = Weekly(rules);
        return company with { Rotations = [company.Rotations[0] with { Pattern = pattern }] };
    }

    public static Company With(this Company company, string responder, Func<Responder, Responder> change) =>
        company with { Responders = [.. company.Responders.Select(r => r.Id == responder ? change(r) : r)] };

    public static Company WithDepartment(
        this Company company, string department, Func<Department, Department> change) =>
        company with { Departments = [.. company.Departments.Select(d => d.Id == department ? change(d) : d)] };

    /// <summary>Every department without a buy-in gets one that limits nothing, so that all are lent.</summary>
    public static Company AllLent(this Company company) =>
        company with { Departments = [.. company.Departments.Select(d => d with { BuyIn = d.BuyIn ?? new BuyIn { By = $"Head of {d.Name}", Since = Day("2020-01-01") } })] };

    /// <summary>Adds a worked week that began on a Monday at 09:00 in London.</summary>
    public static Company Worked(this Company company, string monday, string role, string responder) => company with
    {
        History =
        [
            .. company.History,
            new Assignment("command", $"command/{monday}", role, 0, responder, At(Day(monday)),
                At(Day(monday).PlusDays(7))),
        ],
    };

    static Instant At(LocalDate date) => date.At(new LocalTime(9, 0)).InZoneStrictly(London).ToInstant();

    /// <summary>The assignments of a plan; shifts are named without their rotation.</summary>
    public static IReadOnlyList<Assignment> Plan(
        this Schedule schedule, params IEnumerable<(string Shift, string Role, string Responder)> held) =>
    [
        .. held.Select(h => (h, shift: schedule.Find($"command/{h.Shift}")!)).Select(p =>
            new Assignment("command", p.shift.Id, p.h.Role, 0, p.h.Responder, p.shift.Start.ToInstant(), p.shift.End.ToInstant())),
    ];

    public static IReadOnlyList<Violation> Check(
        this Company company, params IEnumerable<(string Shift, string Role, string Responder)> held)
    {
        Assert.Empty(company.Validate());
        var schedule = Schedule.Of(company);
        return PlanChecker.Check(schedule, schedule.Plan(held));
    }

    /// <summary>The demands that a plan misses; none of them is a violation.</summary>
    public static IReadOnlyList<Violation> Unmet(
        this Company company, params IEnumerable<(string Shift, string Role, string Responder)> held)
    {
        Assert.Empty(company.Check(held));
        var schedule = Schedule.Of(company);
        return PlanChecker.Unmet(schedule, schedule.Plan(held));
    }

    /// <summary>There is one violation, of this rule, with these people and dates, and its sentence names what it should.</summary>
    public static void Is(this IReadOnlyList<Violation> violations, string rule, string responders, string from,
        string to, params string[] named)
    {
        var violation = Assert.Single(violations);
        Assert.Equal(rule, violation.Rule);
        Assert.Equal(responders, string.Join(' ', violation.Responders.Order()));
        Assert.Equal((Day(from), Day(to)), (violation.From, violation.To));
        Assert.All(named, name => Assert.Contains(name, violation.Message, StringComparison.Ordinal));
    }
}
