using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Tests.Verification;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Rules.Together;

public class MinimumShiftsTests
{
    static readonly Company month = Given.Weekly(new MinimumShifts(2)) with { Horizon = new DateInterval(Given.Day("2027-01-04"), Given.Day("2027-01-31")) };

    [Fact]
    public void Too_few_are_told_by_name_and_number_and_are_no_violation()
    {
        var unmet = month.Unmet(("2027-01-04", "commander", "ana"), ("2027-01-11", "deputy", "ana"),
            ("2027-01-04", "deputy", "bo"), ("2027-01-18", "commander", "bo"), ("2027-01-18", "deputy", "ada"), ("2027-01-25", "deputy", "ada"),
            ("2027-01-25", "commander", "cy"));
        unmet.Is("minimum shifts", "cy", "2027-01-04", "2027-01-31", "Cy Diaz", "1 shift(s)", "at least 2");
        Assert.Equal((2, 1), (unmet[0].Asked, unmet[0].Reached));
    }

    [Fact]
    public void In_any_run_of_days_within_the_horizon()
    {
        var company = Given.Weekly(new MinimumShifts(1) { Days = 14 }).With("ada", r => r with { MayHold = [] })
            .With("bo", r => r with { MayHold = ["shadow"] }).With("cy", r => r with { MayHold = ["shadow"] });
        company = company with { Horizon = new DateInterval(Given.Day("2027-01-04"), Given.Day("2027-01-31")) };
        Assert.Empty(company.Unmet(("2027-01-04", "commander", "ana"), ("2027-01-18", "commander", "ana")));
        company.Unmet(("2027-01-04", "commander", "ana"), ("2027-01-25", "commander", "ana")).Is("minimum shifts", "ana", "2027-01-05", "2027-01-18");
    }

    [Fact]
    public void Who_joins_in_between_owes_the_part_of_their_days()
    {
        var company = month.With("cy", r => r with { Joins = Given.Day("2027-01-18") });
        (string, string, string)[] plan = [("2027-01-04", "commander", "ana"), ("2027-01-04", "deputy", "ada"), ("2027-01-11", "commander", "bo"), ("2027-01-11", "deputy", "ana"),
            ("2027-01-18", "commander", "ada"), ("2027-01-18", "deputy", "bo")];
        company.Unmet(plan).Is("minimum shifts", "cy", "2027-01-04", "2027-01-31", "at least 1");
        Assert.Empty(company.Unmet([.. plan, ("2027-01-25", "commander", "cy")]));
    }

    [Fact]
    public void Trainees_are_not_meant() => Assert.DoesNotContain(month.Unmet(), v => v.Responders.Contains("tim"));

    [Fact]
    public void A_plan_gives_a_part_timer_what_is_asked_though_the_share_is_less()
    {
        // A share of a tenth would be one week or two of 21.
        var company = Given.Weekly().With("cy", r => r with { Capacity = 0.1m });
        int Count(Plan plan) => plan.Assignments.Count(a => a.Responder == "cy");
        Assert.InRange(Count(Plan(company)), 0, 3);
        var asked = Plan(company.With("cy", r => r with { Rules = [new MinimumShifts(6)] }));
        Assert.InRange(Count(asked), 6, 9);
        Assert.True(asked.IsComplete);
        Assert.Empty(asked.Unmet);
    }

    [Fact]
    public void What_cannot_be_met_is_told_by_name_and_the_seats_are_filled()
    {
        var away = new BusyTime(Instant.FromUtc(2027, 1, 12, 0, 0), Instant.FromUtc(2027, 2, 1, 0, 0));
        var plan = Plan(month.With("cy", r => r with { Unavailable = [away] }));
        Assert.Empty(plan.Unfilled);
        Assert.Contains("Cy Diaz has 1 shift(s)", Assert.Single(plan.Unmet).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_minimum_above_a_cap_above_the_shifts_or_above_the_seats_is_told()
    {
        Assert.Contains("the cap in rotations[0].rules[1] allows 1",
            Assert.Single((month with { Rotations = [month.Rotations[0] with { Rules = [new MinimumShifts(2), new ShiftCap(1, 28)] }] }).Validate()).Message, StringComparison.Ordinal);
        Assert.Contains("only 4 start", Assert.Single(Minimum(5).Validate()).Message, StringComparison.Ordinal);
        var each = Assert.Single(Minimum(3).Validate());
        Assert.Equal(("rotations[0].rules[0]", "3"), (each.Place, each.Value));
        Assert.Contains("each of 4 people are 12, but there are only 8 seats", each.Message, StringComparison.Ordinal);

        static Company Minimum(int least) => month with { Rotations = [month.Rotations[0] with { Rules = [new MinimumShifts(least)] }] };
    }

    [Fact]
    public void A_file_says_it_of_one_person_and_a_mistake_has_its_place()
    {
        using var here = new TempDirectory();
        Problem[] Problems(string own) => [.. RotationPlanner.Interchange.RotationFile.TryRead(here.Write("rotation.yaml", $$"""
            name: T
            horizon: { from: 2027-01-04, to: 2027-03-28 }
            timeZone: UTC
            departments: [ { id: eng } ]
            responders:
              - { id: a, department: eng, stage: certified, {{own}} }
              - { id: b, department: eng, stage: certified }
              - { id: c, department: eng, stage: certified }
            rotations:
              - id: command
                handoff: { every: week, on: Monday, at: "09:00" }
                roles: [ { id: commander } ]

            """)).Problems];
        Assert.Empty(Problems("minimum: 4"));
        Assert.Equal("Maybe 'minimum'.", Problems("minShifts: 4")[0].Advice);
        Assert.Equal("responders[0].minimum", Assert.Single(Problems("minimum: 13")).Place);
        Assert.Equal("responders[0].minimum", Assert.Single(Problems("minimum: 4, caps: [ { shifts: 3, in: P84D } ]")).Place);
        Assert.Equal("responders[0].caps[0].in", Assert.Single(Problems("caps: [ { shifts: 3, in: 7 } ]")).Place);
    }

    [Fact]
    public void The_like_said_as_a_users_own_rule_gives_the_like()
    {
        var plan = Plan(Given.Weekly(new CyServes()).With("cy", r => r with { Capacity = 0.1m }));
        Assert.InRange(plan.Assignments.Count(a => a.Responder == "cy"), 6, 9);
    }

    static Plan Plan(Company company) => Planner.Plan(company, new PlanOptions { WorkLimit = 60_000 });

    sealed record CyServes : IRule
    {
        public string Name => "Cy serves";

        public bool IsDemand => true;

        public void Lower(ProgramBuilder program) => program.Demand(new Label(Name, "serve too little"), 6,
            program.Choices.Where(c => c.Responder.Id == "cy").Select(c => ((Term)c).Times(1)), long.MaxValue);

        public IEnumerable<Violation> Check(Roster roster) => [];
    }
}
