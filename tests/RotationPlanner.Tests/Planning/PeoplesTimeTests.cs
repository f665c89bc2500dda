using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Planning;

/// <summary>Situations that people described of other schedulers, read from a file and planned.</summary>
public sealed class PeoplesTimeTests : IDisposable
{
    readonly TempDirectory here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public void Never_on_Wednesdays()
    {
        var plan = Plan("""
            horizon: { from: 2027-01-04, to: 2027-03-28 }
            timeZone: Europe/London
            responders:
              - { id: a, department: eng, stage: certified, unavailable: [ Wednesday ] }
              - { id: b, department: eng, stage: certified }
              - { id: c, department: eng, stage: certified }
              - { id: d, department: eng, stage: certified }
            rotations:
              - id: command
                handoff: { every: day, at: "09:00" }
                roles: [ { id: commander } ]
            """);
        Assert.Empty(plan.Unfilled);
        // A shift from Tuesday at 09:00 reaches into Wednesday as well.
        Assert.DoesNotContain(plan.Assignments, a => a.Responder == "a" && a.Start.InUtc().DayOfWeek is IsoDayOfWeek.Tuesday or IsoDayOfWeek.Wednesday);
        // No share is lowered: 84 days for four people.
        Assert.All(plan.Assignments.CountBy(a => a.Responder), p => Assert.InRange(p.Value, 20, 22));
        Assert.All(plan.Fairness.People, p => Assert.InRange(p.Share.Total, plan.Fairness.People.Max(o => o.Share.Total) - 1, long.MaxValue));
    }

    [Fact]
    public void A_weekend_of_Friday_and_Saturday()
    {
        var plan = Plan("""
            horizon: { from: 2027-01-04, to: 2027-01-17 }
            timeZone: Asia/Jerusalem
            fairness: { weekendDays: [ Friday, Saturday ] }
            responders:
              - { id: a, department: eng, stage: certified }
              - { id: b, department: eng, stage: certified }
            rotations:
              - id: command
                shifts:
                  - { id: friday, days: Fri, from: "09:00", to: "17:00" }
                  - { id: sunday, days: Sun, from: "09:00", to: "17:00" }
                roles: [ { id: commander } ]
            """);
        var (friday, sunday) = (plan.Schedule.Shifts.First(s => s.Name == "friday"), plan.Schedule.Shifts.First(s => s.Name == "sunday"));
        var person = plan.Company.Responders[0];
        Assert.Equal((12m * 60, 8m * 60), (plan.Schedule.Measure(friday, person).WeightedMinutes, plan.Schedule.Measure(sunday, person).WeightedMinutes));
        // Each has one weekend, and one shift outside of it.
        Assert.All(plan.Fairness.People, p => Assert.Equal((1, 0L), (p.Weekends, p.Excess.Total)));
    }

    [Fact]
    public void Christmas_of_a_country_is_remembered()
    {
        const string Text = """
            horizon: { from: YEAR-12-20, to: YEAR-12-26 }
            timeZone: Europe/Berlin
            holidays: { DE-BE: { country: DE, region: BE } }
            responders:
              - { id: a, department: eng, stage: certified, holidays: DE-BE }
              - { id: b, department: eng, stage: certified, holidays: DE-BE }
            rotations:
              - id: command
                shifts: [ { id: x, days: SAT, from: "09:00", to: "17:00" }, { id: y, days: Mon, from: "09:00", to: "17:00" } ]
                roles: [ { id: commander } ]
            """;
        // 25 December is a Friday in 2026 and a Saturday in 2027.
        var last = Plan(Text.Replace("YEAR", "2026", StringComparison.Ordinal).Replace("SAT", "Fri", StringComparison.Ordinal));
        var had = last.Assignments.Single(a => a.Shift == "command/2026-12-25/x").Responder;
        Assert.Contains(last.Ledger.Holidays, h => (h.Responder, h.Name) == (had, "Weihnachtstag"));
        // The balance alone would spare them too: it is forgotten here.
        var ledger = last.Ledger with { Entries = [], Served = [], Splits = [] };
        var next = Read(Text.Replace("YEAR", "2027", StringComparison.Ordinal).Replace("SAT", "Sat", StringComparison.Ordinal));
        for (var seed = 1; seed <= 3; seed++)
        {
            var plan = Planner.Plan(next with { Ledger = ledger }, new PlanOptions { WorkLimit = 4_000, Seed = seed });
            Assert.NotEqual(had, plan.Assignments.Single(a => a.Shift == "command/2027-12-25/x").Responder);
        }
    }

    Plan Plan(string text) => Planner.Plan(Read(text), new PlanOptions { WorkLimit = 20_000 });

    Company Read(string text)
    {
        var read = RotationFile.TryRead(here.Write("rotation.yaml", "name: T\ndepartments: [ { id: eng } ]\n" + text + "\n"));
        Assert.Empty(read.Problems);
        return read.Company!;
    }
}
