using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Tests.Verification;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Rules.Together;

public class TeamsTests
{
    [Fact]
    public void A_team_without_a_senior()
    {
        var company = Given.Weekly(Teams.Seniors(1, ["ana", "ada"]));
        company.Check(("2027-01-04", "commander", "bo"), ("2027-01-04", "deputy", "cy"))
            .Is("seniors in team", "bo cy", "2027-01-04", "2027-01-11", "Bo Chen and Cy Diaz", "1 seat(s) are for seniors");
        Assert.Empty(company.Check(("2027-01-04", "commander", "bo"), ("2027-01-04", "deputy", "ana"), ("2027-01-11", "commander", "bo")));
    }

    [Fact]
    public void Seniors_are_those_who_may_mentor_when_nobody_else_is_named() =>
        Given.Weekly(Teams.Seniors(2)).Check(("2027-01-04", "commander", "cy"), ("2027-01-11", "commander", "ana"), ("2027-01-11", "deputy", "bo"))
            .Is("seniors in team", "cy", "2027-01-04", "2027-01-11");

    [Fact]
    public void Optional_seats_are_taken_beside_a_senior_alone()
    {
        var company = Given.Weekly(Teams.Seniors(1, ["ana", "ada"]));
        company = company with { Rotations = [company.Rotations[0] with { Roles = [new Role { Id = "commander" }, new Role { Id = "deputy", Seats = SeatRange.Optional }] }] };
        company.Check(("2027-01-04", "deputy", "cy")).Is("seniors in team", "cy", "2027-01-04", "2027-01-11");
        Assert.Empty(company.Check(("2027-01-04", "commander", "ana"), ("2027-01-04", "deputy", "cy")));
    }

    [Fact]
    public void Newcomers_not_both()
    {
        var company = Given.Weekly(Teams.Newcomers(1, ["bo", "cy"]));
        company.Check(("2027-01-04", "commander", "bo"), ("2027-01-04", "deputy", "cy"))
            .Is("newcomers in team", "bo cy", "2027-01-04", "2027-01-11", "Bo Chen and Cy Diaz serve together", "of newcomers 1 may");
        Assert.Empty(company.Check(("2027-01-04", "commander", "bo"), ("2027-01-04", "deputy", "ana"), ("2027-01-11", "commander", "cy")));
    }

    [Fact]
    public void Who_stands_below_a_stage_is_a_newcomer() =>
        Assert.Equal("newcomers in team", Assert.Single(Given.Weekly(Teams.NewcomersBelow(0, "mentor")).Check(("2027-01-04", "commander", "cy"), ("2027-01-04", "deputy", "bo"))).Rule);

    [Fact]
    public void A_buddy_beside()
    {
        var company = Given.Weekly(Teams.Buddies("cy", "ana", "ada"));
        company.Check(("2027-01-04", "commander", "cy"), ("2027-01-04", "deputy", "bo"))
            .Is("buddies", "cy", "2027-01-04", "2027-01-11", "Cy Diaz is commander", "beside none of Ana Silva, Ada Park");
        Assert.Empty(company.Check(("2027-01-04", "commander", "cy"), ("2027-01-04", "deputy", "ada"), ("2027-01-11", "commander", "bo")));
    }

    [Fact]
    public void A_plan_keeps_all_of_them_and_fills_every_seat()
    {
        var plan = Planner.Plan(Given.Weekly(Teams.Seniors(1, ["ana", "ada"]), Teams.Newcomers(1, ["bo", "cy"]), Teams.Buddies("cy", "ana")),
            new PlanOptions { WorkLimit = 60_000 });
        Assert.True(plan.IsComplete);
        var teams = plan.Assignments.Where(a => a.Role != "shadow").ToLookup(a => a.Shift, a => a.Responder);
        Assert.All(teams, t => Assert.True(t.Contains("ana") || t.Contains("ada")));
        Assert.All(teams.Where(t => t.Contains("cy")), t => Assert.Contains("ana", t));
        Assert.Contains(teams, t => t.Contains("cy"));
    }

    [Fact]
    public void Seats_that_stay_empty_are_told_by_the_rule()
    {
        var away = new BusyTime(Instant.FromUtc(2027, 1, 5, 0, 0), Instant.FromUtc(2027, 1, 6, 0, 0));
        string Why(IRule rule) => Assert.Single(Planner.Plan(
            Given.Weekly(rule).With("ana", r => r with { Unavailable = [away] }).With("ada", r => r with { Unavailable = [away] }), new PlanOptions { WorkLimit = 20_000 }).Unfilled).Why;
        Assert.Contains("would take a seat that is for a senior", Why(Teams.Seniors(1, ["ana", "ada"])), StringComparison.Ordinal);
        Assert.Contains("would be one newcomer too many, of whom 1 may serve together", Why(Teams.Newcomers(1, ["bo", "cy"])), StringComparison.Ordinal);
        Assert.Contains("may serve only beside Ana Silva", Why(Teams.Buddies("cy", "ana")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_leaves_a_seat_without_candidates_is_told_at_once()
    {
        var problems = Given.Weekly(Teams.Seniors(3), Teams.Seniors(1, ["tim"]), Teams.Newcomers(0, ["ana", "bo", "cy"]), Teams.Buddies("cy", "cy")).Validate();
        Assert.Equal(["rotations[0].rules[0].seats", "rotations[0].rules[1]", "rotations[0].rules[2]", "rotations[0].rules[3].with"], problems.Select(p => p.Place));
        Assert.Contains("0 of them may hold one", problems[1].Message, StringComparison.Ordinal);
        Assert.Contains("there are only 1", problems[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_people_and_stages_are_told_in_the_files_words()
    {
        using var here = new TempDirectory();
        var problems = RotationPlanner.Interchange.RotationFile.TryRead(here.Write("rotation.yaml", """
            name: T
            horizon: { from: 2027-01-04, to: 2027-03-28 }
            timeZone: UTC
            departments: [ { id: eng } ]
            responders:
              - { id: ana, department: eng, stage: mentor }
              - { id: bob, department: eng, stage: certified }
            rotations:
              - id: command
                handoff: { every: week, on: Monday, at: "09:00" }
                roles: [ { id: commander, seats: 2 } ]
                rules:
                  team:
                    senior: { seats: 1, stage: mentro }
                    newcomers: { most: 1, people: [ bobb ] }
                    buddies: [ { person: bob, with: [ anna ] } ]
                  pairs: { apart: [ [ ana, bbo ] ] }

            """)).Problems;
        Assert.Equal(["rotations[0].rules.team.buddies[0].with[0]", "rotations[0].rules.team.newcomers.people[0]", "rotations[0].rules.team.senior.stage", "rotations[0].rules.pairs.apart[0][1]"],
            problems.Select(p => p.Place).Order(StringComparer.Ordinal).OrderBy(p => p.Contains("pairs", StringComparison.Ordinal)));
        Assert.All(problems, p => Assert.StartsWith("Maybe '", p.Advice, StringComparison.Ordinal));
    }

    [Fact]
    public void The_like_said_as_a_users_own_rule_gives_the_like()
    {
        var plan = Planner.Plan(Given.Weekly(new Led()), new PlanOptions { WorkLimit = 40_000 });
        Assert.True(plan.IsComplete);
        Assert.Empty(PlanChecker.Check(Schedule.Of(Given.Weekly(Teams.Seniors(1, ["ana", "ada"]))), plan.Assignments));
    }

    sealed record Led : IRule
    {
        public string Name => "led";

        public void Lower(ProgramBuilder program)
        {
            foreach (var shift in program.Slots.Select(s => s.Shift).Distinct())
                program.AtMost(new Label(Name, "need a lead"), 1, program.In(shift).Where(c => c.Responder.Id is "bo" or "cy" or "tim").Select(c => (Term)c));
        }

        public IEnumerable<Violation> Check(Roster roster) => [];
    }
}
