using NodaTime;
using NodaTime.Text;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Planning;

/// <summary>Rotas that people run, written in the file and planned.</summary>
public class RotaTests
{
    [Fact]
    public void The_first_Monday_of_each_month() =>
        Begin("shifts: [ { id: first-monday, days: \"1st Mon\", from: \"09:00\", to: \"17:00\" } ]",
            "2027-01-04T09:00 2027-02-01T09:00 2027-03-01T09:00", last: "2027-03-01T17:00");

    [Fact]
    public void Months_from_the_first() =>
        Begin("handoff: { every: month, on: 1, at: \"09:00\" }", "2027-02-01T09:00 2027-03-01T09:00", last: "2027-04-01T09:00");

    [Fact]
    public void Sprints_of_two_weeks() =>
        Begin("handoff: { every: 2 weeks, on: Monday, at: \"09:00\" }",
            "2027-01-04T09:00 2027-01-18T09:00 2027-02-01T09:00 2027-02-15T09:00 2027-03-01T09:00 2027-03-15T09:00", last: "2027-03-29T09:00");

    [Fact]
    public void Weekdays_and_weekends_of_one_team()
    {
        var plan = Planned(Team("shifts: [ { id: weekdays, days: Mon, from: \"11:00\", to: \"Fri 11:00\" }, { id: weekend, days: Fri, from: \"11:00\", to: \"Mon 11:00\" } ]"));
        Assert.Equal(24, plan.Assignments.Count);
        Assert.Equal(Enumerable.Repeat((4, 3), 12).SelectMany(p => new[] { p.Item1, p.Item2 }), plan.Schedule.Shifts.Select(s => s.NominalDays));
        Assert.All(plan.Schedule.Shifts.Zip(plan.Schedule.Shifts.Skip(1)), p => Assert.Equal(p.First.End, p.Second.Start));
        Assert.All(plan.Assignments.Where(a => a.Shift.EndsWith("weekend", StringComparison.Ordinal)).GroupBy(a => a.Responder),
            own => Assert.Equal(3, own.Count()));
    }

    [Fact]
    public void Handoffs_on_Monday_and_Friday_are_the_same_blocks() =>
        Begin("handoff: { on: [ Mon, Fri ], at: \"11:00\" }", null, last: "2027-03-29T11:00", count: 24);

    [Fact]
    public void Week_on_and_week_off() =>
        Begin("handoff: { every: 2 weeks, on: Monday, at: \"09:00\", lasts: 1 week }",
            "2027-01-04T09:00 2027-01-18T09:00 2027-02-01T09:00 2027-02-15T09:00 2027-03-01T09:00 2027-03-15T09:00", last: "2027-03-22T09:00");

    [Fact]
    public void Office_hours_but_on_public_holidays()
    {
        var plan = Planned(Team("shifts: [ { id: d, days: Mon-Fri, from: \"09:00\", to: \"17:00\", except: DE } ]", "2027-05-03", "2027-05-30"));
        Assert.Equal(18, plan.Assignments.Count);
        Assert.DoesNotContain(plan.Assignments, a => a.Shift is "command/2027-05-06/d" or "command/2027-05-17/d");
    }

    [Fact]
    public void Blocks_of_working_days() =>
        Begin("shifts: [ { id: w, days: Mon, from: \"09:00\", to: \"Fri 17:00\" } ]", null, last: "2027-03-26T17:00", count: 12);

    [Theory]
    [InlineData("every: 2 days, at: \"08:00\"", "2017-06-10", "2017-06-14", "2017-06-10T08:00 2017-06-12T08:00 2017-06-14T08:00")]
    [InlineData("every: 2 weeks, on: Saturday, at: \"08:00\"", "2017-06-10", "2017-07-10", "2017-06-10T08:00 2017-06-24T08:00 2017-07-08T08:00")]
    [InlineData("every: month, at: \"00:00\"", "2017-06-01", "2017-08-31", "2017-06-01T00:00 2017-07-01T00:00 2017-08-01T00:00")]
    public void Handoffs_of_another_scheduler_in_Chicago(string handoff, string from, string to, string starts)
    {
        var plan = Planned(Team($"handoff: {{ {handoff} }}", from, to, "America/Chicago"));
        Assert.Equal(starts.Split(' '), Starts(plan));
    }

    [Fact]
    public void Hours_of_the_day_on_which_clocks_change() => Assert.Equal(23, Planned(
        Team("handoff: { every: 1 hour, at: \"00:00\" }", "2020-03-08", "2020-03-08", "America/Chicago")).Assignments.Count);

    [Fact]
    public void A_deputy_was_the_commander_of_the_fortnight_before()
    {
        var plan = Planned(Team("handoff: { every: 2 weeks, on: Monday, at: \"09:00\" }", roles: "[ { id: commander }, { id: deputy } ]\n    rules: { deputyFollowsCommander: true }"));
        var (leads, follows) = (Of("commander"), Of("deputy"));
        Assert.Equal(leads.SkipLast(1), follows.Skip(1));

        string[] Of(string role) => [.. plan.Assignments.Where(a => a.Role == role).OrderBy(a => a.Start).Select(a => a.Responder)];
    }

    static void Begin(string pattern, string? starts, string last, int? count = null)
    {
        var plan = Planned(Team(pattern));
        if (starts is not null) Assert.Equal(starts.Split(' '), Starts(plan));
        Assert.Equal(count ?? starts!.Split(' ').Length, plan.Assignments.Count);
        Assert.Equal(last, LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm")
            .Format(plan.Schedule.Shifts.Max(s => s.End.LocalDateTime)));
    }

    static IEnumerable<string> Starts(Plan plan) => plan.Schedule.Shifts
        .Select(s => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(s.Start.LocalDateTime));

    /// <summary>Planned, without empty seats and without a violation.</summary>
    static Plan Planned(Company company)
    {
        var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 4_000 });
        Assert.DoesNotContain(plan.Unfilled, u => u.Required);
        Assert.Empty(PlanChecker.Check(plan.Schedule, plan.Assignments));
        return plan;
    }

    static Company Team(string pattern, string from = "2027-01-04", string to = "2027-03-28", string zone = "Europe/London", string roles = "[ { id: commander } ]") => Yaml.Company($$"""
        name: T
        horizon: { from: {{from}}, to: {{to}} }
        timeZone: {{zone}}
        departments: [ { id: eng } ]
        holidays: { DE: { dates: [ 2027-05-06, 2027-05-17 ] } }
        responders:
          - { id: a, department: eng, stage: certified }
          - { id: b, department: eng, stage: certified }
          - { id: c, department: eng, stage: certified }
          - { id: d, department: eng, stage: certified }
        rotations:
          - id: command
            {{pattern}}
            roles: {{roles}}
        """);
}
