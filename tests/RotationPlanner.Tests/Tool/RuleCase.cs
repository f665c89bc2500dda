using NodaTime;
using NodaTime.Text;
using RotationPlanner.Calendars;

namespace RotationPlanner.Tests.Tool;

/// <summary>
/// A small company with one rule, a plan that keeps it, and the one assignment whose change breaks it. Four weeks, from Monday to Monday:
/// Ana and Cleo are of Engineering, Ben and Dan of Support; Eve is of Support too, and differs as the case wants.
/// </summary>
sealed record RuleCase(string Rule)
{
    const string Agreed = ", buyIn: { by: CEO, since: 2026-01-01 }";

    static readonly LocalDate First = new(2027, 1, 4);

    /// <summary>Lines of <c>rules:</c>, in the flow style.</summary>
    public string Rules { get; init; } = "";
    public string Engineering { get; init; } = "";
    public string Support { get; init; } = "";
    public string Eve { get; init; } = "department: support, stage: certified";
    public string Rest { get; init; } = "";

    /// <summary>Which weeks of the first rotation go to one person; empty for none.</summary>
    public string Stint { get; init; } = "";

    /// <summary>Whom the second rotation, which then has a shift of a day each Monday, is for; empty for whole weeks for everybody.</summary>
    public string For { get; init; } = "";

    /// <summary>Week, role and person of every seat; "liaison" is the role of the second rotation.</summary>
    public string Sound { get; init; } = "1 commander ana; 2 commander ben; 3 commander cleo; 4 commander dan";

    /// <summary>The seat that changes, and to whom.</summary>
    public required string Change { get; init; }

    /// <summary>What the violation must name, beside the rule.</summary>
    public required string[] Names { get; init; }

    public string Yaml => $$"""
        name: One rule
        horizon: { from: 2027-01-04, to: 2027-01-31 }
        timeZone: Europe/London
        departments:
          - { id: engineering, name: Engineering{{(Engineering.Contains("buyIn", StringComparison.Ordinal) ? "" : Agreed)}}{{Engineering}} }
          - { id: support, name: Support{{(Support.Contains("buyIn", StringComparison.Ordinal) ? "" : Agreed)}}{{Support}} }
          - { id: sales, name: Sales, buyIn: { by: CRO, since: 2027-01-20 } }
          - { id: legal, name: Legal }
        holidays: { XX: { dates: [ 2027-01-13, 2027-01-14 ] } }
        responders:
          - { id: ana, name: Ana Silva, department: engineering, timeZone: Europe/London, stage: certified }
          - { id: ben, name: Ben Okri, department: support, timeZone: Europe/London, stage: certified }
          - { id: cleo, name: Cleo Park, department: engineering, timeZone: Europe/London, stage: certified }
          - { id: dan, name: Dan Roth, department: support, timeZone: Europe/London, stage: certified }
          - { id: eve, name: Eve Lind, timeZone: Europe/London, {{Eve}} }
        rotations:
          - id: command
            handoff: { every: week, on: Monday, at: "09:00" }{{(Stint.Length == 0 ? "" : $"\n    stint: {Stint}")}}
            roles: [ { id: commander, needs: certified }, { id: deputy, needs: certified, seats: 0-1 } ]
            rules: { {{Rules}} }
          - id: second
            {{(For.Length == 0 ? "handoff: { every: week, on: Monday, at: \"09:00\" }" : $"shifts: [ {{ id: desk, days: Mon, from: \"09:00\", to: \"09:00\", for: {For} }} ]")}}
            roles: [ { id: liaison, needs: certified, seats: 0-1 } ]
        {{Rest}}

        """;

    public string SoundPlan => Json(Sound.Split("; "));

    public string ChangedPlan
    {
        get
        {
            var seat = Change[..Change.LastIndexOf(' ')];
            var lines = Sound.Split("; ");
            var at = Array.FindIndex(lines, l => l.StartsWith(seat + " ", StringComparison.Ordinal));
            Assert.True(at >= 0, $"{seat} is no seat of the sound plan");
            lines[at] = Change;
            return Json(lines);
        }
    }

    public override string ToString() => Rule;

    string Json(IEnumerable<string> lines) =>
        $$"""{ "formatVersion": 1, "assignments": [ {{string.Join(",\n", lines.Select(Assignment))}} ] }""";

    string Assignment(string line)
    {
        var parts = line.Split(' ');
        var start = First.PlusWeeks(int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture) - 1);
        var rotation = parts[1] == "liaison" ? "second" : "command";
        var isDesk = For.Length > 0 && rotation == "second";
        string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);
        return $$"""{ "rotation": "{{rotation}}", "shift": "{{rotation}}/{{Day(start)}}{{(isDesk ? "/desk" : "")}}", "role": "{{parts[1]}}", "seat": 0, "responder": "{{parts[2]}}", "start": "{{Day(start)}}T09:00:00Z", "end": "{{Day(isDesk ? start.PlusDays(1) : start.PlusWeeks(1))}}T09:00:00Z" }""";
    }
}
