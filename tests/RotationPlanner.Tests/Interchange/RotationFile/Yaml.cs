using RotationPlanner.Interchange;

namespace RotationPlanner.Tests.Interchange;

/// <summary>A small sound rotation file, and ways to spoil it.</summary>
static class Yaml
{
    public const string Sound = """
        name: Acme
        horizon: { from: 2027-01-04, to: 2027-01-31 }
        timeZone: Europe/London
        departments:
          - id: engineering
          - id: support
        holidays:
          GB: { dates: [ 2027-01-01 ] }
        responders:
          - id: ana
            department: engineering
            stage: certified
          - id: ben
            department: support
            stage: certified
          - id: cleo
            department: support
            stage: mentor
        rotations:
          - id: command
            handoff: { every: week, on: Monday, at: "09:00" }
            roles:
              - { id: commander, needs: certified }
              - { id: shadow, for: trainees, seats: 0-1 }
            rules:
              rest: P7D
        """;

    public static global::RotationPlanner.Interchange.RotationFile Read(string text, string path = "acme.yaml") =>
        global::RotationPlanner.Interchange.RotationFile.TryReadText(text, path);

    public static Company Company(string text, string path = "acme.yaml")
    {
        var result = Read(text, path);
        Assert.Equal([], result.Problems);
        return result.Company!;
    }

    /// <summary>The sound file with one text replaced; the text must be there.</summary>
    public static string With(string old, string replacement)
    {
        Assert.Contains(old, Sound, StringComparison.Ordinal);
        return Sound.Replace(old, replacement, StringComparison.Ordinal);
    }

    /// <summary>The sound file with lines put after the one that holds a text, at its indentation.</summary>
    public static string After(string line, string more)
    {
        var lines = Sound.Split('\n').ToList();
        var at = lines.FindIndex(l => l.Contains(line, StringComparison.Ordinal));
        Assert.True(at >= 0, $"no line holds '{line}'");
        lines.InsertRange(at + 1, more.Split('\n'));
        return string.Join('\n', lines);
    }

    /// <summary>The 1-based line of the first line that holds a text.</summary>
    public static int LineOf(string text, string part) =>
        1 + Array.FindIndex(text.Split('\n'), l => l.Contains(part, StringComparison.Ordinal));
}
