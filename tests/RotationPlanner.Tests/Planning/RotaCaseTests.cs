using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Planning;

/// <summary>
/// Situations of teams in public that rules, stints and pairs are about, each written in the file, planned, and found
/// right by the checker. Those of cadences are in <see cref="RotaTests"/>, those of people's time in
/// <see cref="PeoplesTimeTests"/>.
/// </summary>
public class RotaCaseTests
{
    [Fact]
    public void Two_business_days_in_a_row()
    {
        var plan = Planned(Team(4, """
            rotations:
              - id: command
                shifts: [ { id: day, days: Mon-Fri, from: "09:00", to: "17:00" } ]
                stint: { shifts: 2 }
                roles: [ { id: commander } ]
            """));
        // Sixty working days in pairs, Friday and Monday among them.
        var pairs = plan.Assignments.OrderBy(a => a.Start).Chunk(2).ToList();
        Assert.Equal(30, pairs.Count);
        Assert.All(pairs, p => Assert.Equal(p[0].Responder, p[1].Responder));
    }

    [Fact]
    public void Four_people_in_blocks_of_two_two_and_three()
    {
        var plan = Planned(Team(4, """
            rotations:
              - id: ward
                shifts: [ { id: day, from: "06:00", to: "18:00" }, { id: night, from: "18:00", to: "06:00" } ]
                stint: { shifts: [ 2, 2, 3 ] }
                roles: [ { id: crew } ]
                rules: { rest: PT12H, caps: [ { shifts: 3, in: P4D } ] }
            """, "2027-01-31"));
        Assert.All(plan.Assignments.CountBy(a => a.Responder), p => Assert.Equal(14, p.Value));
        foreach (var name in new[] { "day", "night" })
        {
            var blocks = plan.Assignments.Where(a => a.Shift.EndsWith(name, StringComparison.Ordinal)).OrderBy(a => a.Start).GroupBy(a => plan.Schedule.Find(a.Shift)!.Turn).ToList();
            Assert.Equal([2, 2, 3, 2, 2, 3, 2, 2, 3, 2, 2, 3], blocks.Select(b => b.Count()));
            Assert.All(blocks, b => Assert.Single(b.Select(a => a.Responder).Distinct()));
        }
    }

    [Fact]
    public void Nobody_works_twice_with_the_same_colleague_in_three_days()
    {
        var plan = Planned(Team(4, """
            rotations:
              - id: command
                handoff: { every: day, at: "09:00" }
                roles: [ { id: commander, seats: 2 } ]
                rules: { pairs: { once: P3D } }
            """));
        var pairs = Teams(plan);
        Assert.Equal(84, pairs.Count);
        Assert.All(Enumerable.Range(0, 82), i => Assert.Equal(3, pairs.Skip(i).Take(3).Distinct().Count()));
    }

    [Fact]
    public void Two_a_week_no_successive_weeks_and_twelve_different_pairs_in_twelve_weeks()
    {
        var plan = Planned(Team(6, """
            rotations:
              - id: command
                handoff: { every: week, on: Monday, at: "09:00" }
                roles: [ { id: r, seats: 2 } ]
                rules: { rest: P7D, pairs: distinct }
            """));
        Assert.Equal(12, Teams(plan).Distinct().Count());
    }

    [Fact]
    public void A_minimum_of_one_person()
    {
        var plan = Planned(Team(3, """
            rotations:
              - id: command
                handoff: { every: week, on: Monday, at: "09:00" }
                roles: [ { id: commander } ]
            """).Replace("id: a,", "id: a, minimum: 6,", StringComparison.Ordinal));
        Assert.InRange(plan.Assignments.Count(a => a.Responder == "a"), 6, 7);
        Assert.Empty(plan.Unmet);
    }

    [Theory]
    [InlineData("night")]
    [InlineData("nights")]
    public void Two_days_off_after_nights_alone(string kind)
    {
        var plan = Planned(Team(6, $$"""
            rotations:
              - id: command
                handoff: { every: day, at: "09:00" }
                roles: [ { id: commander } ]
                rules: { rest: [ { after: {{kind}}, length: PT48H } ] }
            """, "2027-01-31"));
        Assert.Equal(28, plan.Assignments.Count);
        Assert.All(plan.Assignments.CountBy(a => a.Responder), p => Assert.InRange(p.Value, 4, 5));
        foreach (var own in plan.Assignments.OrderBy(a => a.Start).GroupBy(a => a.Responder))
            Assert.All(own.Zip(own.Skip(1)), p => Assert.True(p.Second.Start - p.First.End >= Duration.FromHours(48) || kind == "nights" && p.Second.Start == p.First.End));
    }

    [Fact]
    public void Two_people_never_together()
    {
        var plan = Planned(Team(4, """
            rotations:
              - id: command
                handoff: { every: week, on: Monday, at: "09:00" }
                roles: [ { id: x, seats: 2 } ]
            """, "2027-01-31").Replace("id: a,", "id: a, notWith: [ b ],", StringComparison.Ordinal));
        Assert.DoesNotContain("a b", Teams(plan));
        Assert.All(plan.Assignments.CountBy(a => a.Responder), p => Assert.Equal(2, p.Value));
    }

    [Fact]
    public void A_weekend_of_Friday_and_Saturday_counts_once_for_each()
    {
        var plan = Planned(Team(2, """
            rotations:
              - id: command
                handoff: { every: week, on: Monday, at: "09:00" }
                roles: [ { id: commander } ]
            fairness: { weekendDays: [ Friday, Saturday ] }
            """, "2027-01-17").Replace("Europe/London", "Asia/Jerusalem", StringComparison.Ordinal));
        Assert.All(plan.Fairness.People, p => Assert.Equal((1, 0L), (p.Weekends, p.Excess.Total)));
        Assert.Equal(new LocalDate(2027, 1, 8), Assert.Single(plan.Schedule.Measure(plan.Schedule.Shifts[0], plan.Company.Responders[0]).Weekends));
    }

    [Fact]
    public void Three_sites_follow_the_sun_and_nobody_is_woken()
    {
        string Site(string id, string zone, string region) => $$"""{ id: {{id}}, from: "08:00", to: "16:00", timeZone: {{zone}}, for: { zone: {{region}}/* } }""";
        string Person(string id, string department, string zone) => $$"""{ id: {{id}}, department: {{department}}, stage: certified, timeZone: {{zone}} }""";
        var plan = Planned($$"""
            name: Sunward
            horizon: { from: 2027-01-04, to: 2027-06-27 }
            timeZone: Etc/UTC
            departments: [ { id: eng }, { id: sup } ]
            responders:
              - {{Person("l1", "eng", "Europe/London")}}
              - {{Person("l2", "sup", "Europe/London")}}
              - {{Person("l3", "sup", "Europe/London")}}
              - {{Person("n1", "eng", "America/Los_Angeles")}}
              - {{Person("n2", "eng", "America/Los_Angeles")}}
              - {{Person("n3", "sup", "America/Los_Angeles")}}
              - {{Person("s1", "eng", "Australia/Sydney")}}
              - {{Person("s2", "eng", "Australia/Sydney")}}
              - {{Person("s3", "sup", "Australia/Sydney")}}
            rotations:
              - id: command
                shifts:
                  - {{Site("emea", "Europe/London", "Europe")}}
                  - {{Site("amer", "America/Los_Angeles", "America")}}
                  - {{Site("apac", "Australia/Sydney", "Australia")}}
                roles: [ { id: commander } ]
                rules: { rest: PT11H, caps: [ { shifts: 5, in: P7D } ] }
            """);
        Assert.Equal(525, plan.Assignments.Count);
        Assert.All(plan.Fairness.People, p => Assert.Equal(0, p.Nights));
        Assert.All(plan.Assignments.CountBy(a => a.Responder), p => Assert.InRange(p.Value, 58, 59));
    }

    static List<string> Teams(Plan plan) =>
        [.. plan.Assignments.GroupBy(a => a.Start).OrderBy(g => g.Key).Select(g => string.Join(' ', g.Select(a => a.Responder).Order()))];

    /// <summary>Planned, without an empty seat and without a violation.</summary>
    static Plan Planned(string text)
    {
        var plan = Planner.Plan(Yaml.Company(text), new PlanOptions { WorkLimit = 300_000 });
        Assert.Empty(plan.Unfilled);
        Assert.Empty(PlanChecker.Check(plan.Schedule, plan.Assignments));
        return plan;
    }

    static string Team(int people, string rotations, string to = "2027-03-28") => $$"""
        name: T
        horizon: { from: 2027-01-04, to: {{to}} }
        timeZone: Europe/London
        departments: [ { id: eng } ]
        responders:
        {{string.Join('\n', Enumerable.Range(0, people).Select(i => $"  - {{ id: {(char)('a' + i)}, department: eng, stage: certified }}"))}}
        {{rotations}}
        """;
}
