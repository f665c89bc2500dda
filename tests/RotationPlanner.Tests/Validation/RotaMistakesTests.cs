using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Validation;

/// <summary>Mistakes of rotas are told at once, each with its place and advice, whatever else is wrong.</summary>
public class RotaMistakesTests
{
    const string File = """
        name: Bad
        horizon: { from: 2027-01-04, to: 2027-01-31 }
        timeZone: Europe/London
        departments: [ { id: d } ]
        holidays: { DE: { country: DE, region: Berlin } }
        responders:
          - { id: ana, department: d, stage: certified, holidays: DE }
          - { id: ben, department: d, stage: certified }
          - { id: cleo, department: d, stage: certified }
        rotations:
          - id: one
            handoff: { every: day, at: "09:00" }
            stint: [ { weekdays: Mon-Thu }, { weekdays: Thu-Sun } ]
            order: [ ana, bem ]
            roles: [ { id: commander } ]
          - id: two
            handoff: { every: day, at: "09:00" }
            stint: { weekdays: Mon-Fri }
            roles: [ { id: commander } ]
            rules: { caps: [ { hours: 60, in: P7D } ] }
          - id: three
            handoff: { every: week, on: Monday, at: "09:00" }
            stint: { weekdays: Tue-Thu }
            roles: [ { id: pair, seats: 2 } ]
            rules: { pairs: { apart: [ [ ana, ben ], [ ana, cleo ], [ ben, cleo ] ] } }
          - id: four
            shifts: [ { id: day, from: "06:00", to: "20:00" }, { id: night, from: "18:00", to: "08:00" } ]
            stint: { weekdays: Mon-Sun, of: [ day, night ] }
            roles: [ { id: commander } ]
        """;

    static readonly (string Place, string Message, string Advice)[] told =
    [
        ("holidays.DE.region", "This region of Germany is not known.", "Maybe one of BW, BY, BE"),
        ("rotations[0].order", "The order names somebody who is not there.", "Maybe 'ben'."),
        ("rotations[0].stint[1]", "The stints Mon-Thu and Thu-Sun claim the same shifts.", "Maybe give each day"),
        ("rotations[1].rules.caps[0]", "Under the hours cap of 60 h in 7 days nobody can serve", "Maybe raise that cap"),
        ("rotations[2].rules.pairs.apart[0]", "Every shift of 'three' requires 2 people, but with those kept apart only 1", "Maybe remove a pair"),
        ("rotations[2].stint.weekdays", "No shift of the rotation starts on a day of the stint.", "Maybe name the days"),
        ("rotations[3].stint", "The shifts of a stint overlap: four/2027-01-04/night", "Maybe say with `of`"),
    ];

    [Fact]
    public void All_are_told_at_once()
    {
        var problems = Yaml.Read(File).Problems.OrderBy(p => p.Place, StringComparer.Ordinal).ToList();
        Assert.Equal(told.Select(t => t.Place), problems.Select(p => p.Place));
        Assert.All(problems.Zip(told), p => Assert.StartsWith(p.Second.Message, p.First.Message, StringComparison.Ordinal));
        Assert.All(problems.Zip(told), p => Assert.StartsWith(p.Second.Advice, p.First.Advice, StringComparison.Ordinal));
    }

    [Fact]
    public void A_cycle_that_never_meets_the_horizon_is_told_with_the_day_on_which_it_does()
    {
        const string Cycle = """
            cycle: 366 days
                anchor: 2026-06-01
                shifts: [ { id: a, days: 1, from: "09:00", to: "17:00" } ]
            """;
        var problem = Assert.Single(Yaml.Read(Yaml.With("handoff: { every: week, on: Monday, at: \"09:00\" }", Cycle)).Problems);
        Assert.Equal("horizon", problem.Place);
        Assert.Contains("begins on 2 June 2027", problem.Advice, StringComparison.Ordinal);
    }
}
