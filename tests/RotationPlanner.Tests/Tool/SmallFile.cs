namespace RotationPlanner.Tests.Tool;

/// <summary>Rotation files that are planned in no time.</summary>
static class SmallFile
{
    public static string Text(string name = "Small", string people = "ana, ben, cleo, dan", string roles = "- { id: commander, needs: certified }", int weeks = 4) => $"""
        name: {Quote(name)}
        horizon: {"{"} from: 2027-01-04, to: {new NodaTime.LocalDate(2027, 1, 3).PlusWeeks(weeks):uuuu-MM-dd} {"}"}
        timeZone: Europe/London
        departments:
          - id: engineering
        responders:
        {string.Join("\n", people.Split(", ").Select(Responder))}
        rotations:
          - id: command
            handoff: {"{"} every: week, on: Monday, at: "09:00" {"}"}
            roles:
              {roles}
            rules:
              rest: P7D

        """;

    static string Responder(string id) =>
        $$"""  - { id: {{id}}, name: {{Quote(id == "ana" ? Hostile : id)}}, department: engineering, timeZone: Europe/London, stage: certified }""";

    /// <summary>A name that would colour a terminal, be markup or be a script.</summary>
    public const string Hostile = "Ana [red]:bomb:[/] <script>\u001b[31m";

    static string Quote(string text) => "\"" + text.Replace("\u001b", "\\e", StringComparison.Ordinal) + "\"";
}
