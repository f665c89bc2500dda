using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Planning;

/// <summary>What is said of an empty seat.</summary>
public class ReasonTests
{
    static readonly PlanOptions quick = new() { WorkLimit = 20_000 };

    [Fact]
    public void Hours_that_one_shift_exceeds_are_told_as_what_was_agreed() =>
        Is(Only("ana", r => r with { HoursPerQuarter = 100 }),
            "1 has agreed to 100 h in 2027-Q1, which this shift alone exceeds. Maybe agree on more than 100 h");

    [Fact]
    public void Hours_of_which_too_little_is_left_are_told_so() =>
        Assert.Contains("1 has too little left of their 170 agreed hours of 2027-Q1",
            Why(Only("ana", r => r with { HoursPerQuarter = 170 }))
            .First(w => w.Contains("left", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void Whoever_is_on_duty_beside_is_not_advised_to_rest_less()
    {
        var company = Only("ana", r => r, new RestBetweenShifts(Period.FromDays(7)));
        company = company with { Rotations = [company.Rotations[0]
            with { Roles = [new Role { Id = "commander" }, new Role { Id = "deputy" }] }] };
        var why = Assert.Single(Why(company).Take(1));
        Assert.Matches("1 is on duty beside as (commander|deputy)", why);
        Assert.DoesNotContain("rest", why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cap_that_one_shift_exceeds_is_told_as_such()
    {
        // The week in which clocks go back has 169 hours.
        var company = Only("ana", r => r, new HoursCap(168, 7))
            with { Horizon = new DateInterval(Given.Day("2027-10-18"), Given.Day("2027-11-07")) };
        Is(company,
            "command/2027-10-25, commander: of 1 certified responder 1 would exceed their cap of 168 h in 7 days with this shift alone. Maybe raise that cap");
    }

    [Theory]
    [InlineData("2027-01-11", "2027-01-17", "the last 9 hours of the shift are inside Ana Silva's time off",
        "let Ana Silva's time off begin at 11 January 2027 09:00, when the shift ends")]
    [InlineData("2027-01-01", "2027-01-04", "the first 15 hours of the shift are inside Ana Silva's time off",
        "let Ana Silva's time off end by 4 January 2027 09:00, when the shift begins")]
    public void Leave_that_touches_a_shift_by_a_few_hours_is_told_so(string from, string to, string said, string advice)
    {
        var why = Why(Only("ana", r => r with { Unavailable = [BusyTime.Days(Given.Day(from), Given.Day(to),
            Given.London)] })).First();
        Assert.Contains(said, why, StringComparison.Ordinal);
        Assert.Contains($"Maybe {advice}", why, StringComparison.Ordinal);
    }

    [Fact]
    public void Leave_of_most_of_a_shift_is_plain_time_off()
    {
        var why = Why(Only("ana", r => r with { Unavailable = [BusyTime.Days(Given.Day("2027-01-05"),
            Given.Day("2027-01-10"), Given.London)] })).First();
        Assert.Contains("1 is on time off. Maybe certify", why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_users_rule_is_named() =>
        Is(Only("ana", r => r, new Never()), "1 is not fond of it (rule 'full moon')");

    [Fact]
    public void Who_cannot_serve_for_want_of_the_shift_that_belongs_to_it_is_told_what_is_in_the_way_there()
    {
        var company = Given.Weekly(new DeputyFollowsCommander()) with { Horizon = Days(28) };
        company = company.With("ana", r => r with { Unavailable = [BusyTime.Days(Given.Day("2027-01-18"),
            Given.Day("2027-01-31"), Given.London)] })
            with { Responders = [.. company.Responders.Where(r => r.Id == "ana")
                .Select(r => r with { Unavailable = [BusyTime.Days(Given.Day("2027-01-18"), Given.Day("2027-01-31"),
                Given.London)] })] };
        company = company with { Rotations = [company.Rotations[0]
            with { Roles = [.. company.Rotations[0].Roles.Take(2)] }] };
        Assert.Contains(Why(company), w =>
            w.Contains("command/2027-01-11, commander: of 1 certified responder 1 is on time off",
            StringComparison.Ordinal));
    }

    [Fact]
    public void Advice_that_alone_changes_nothing_is_not_given()
    {
        var company = Only("ana", r => r with { HoursPerQuarter = 400 }, new ShiftCap(2, 28),
            new RestBetweenShifts(Period.FromDays(14)));
        Assert.All(Why(company).Where(w => w.Contains(" and ", StringComparison.Ordinal)), w =>
            Assert.Matches("Maybe certify one more", w));
    }

    static DateInterval Days(int days) => new(Given.Day("2027-01-04"), Given.Day("2027-01-04").PlusDays(days - 1));

    /// <summary>Four weeks with one commander, whom one person alone could hold.</summary>
    static Company Only(string id, Func<Responder, Responder> change, params IReadOnlyList<IRule> rules)
    {
        var company = Given.Weekly(rules) with { Horizon = Days(28) };
        return company with
        {
            Responders = [.. company.Responders.Where(r => r.Id == id).Select(change)],
            Rotations = [company.Rotations[0] with { Roles = [new Role { Id = "commander" }] }],
        };
    }

    static void Is(Company company, string said)
    {
        var why = Why(company);
        Assert.NotEmpty(why);
        Assert.All(why, w => Assert.Contains(said, w, StringComparison.Ordinal));
    }

    static List<string> Why(Company company) => [.. Planner.Plan(company, quick).Unfilled.Where(u => u.Required)
        .Select(u => u.Why)];

    sealed class Never : IRule
    {
        public string Name => "full moon";

        public void Lower(ProgramBuilder program)
        {
            foreach (var choice in program.Choices) program.Forbid(new Label(Name, "are not fond of it"), choice);
        }

        public IEnumerable<Violation> Check(Roster roster) => [];
    }
}
