using System.Text.Json.Nodes;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Tests.Tool;

namespace RotationPlanner.Tests.Documentation;

/// <summary>Keys and examples of the input file.</summary>
public class InputDocumentTests
{
    // What fragments are put into: each replaces the parts of the same name.
    const string Company = """
        name: Documented
        horizon: { from: 2027-01-04, to: 2027-07-04 }
        timeZone: Europe/London
        departments: [ { id: engineering }, { id: support } ]
        responders:
          - { id: ana, department: engineering, stage: mentor }
          - { id: ben, department: support, stage: certified }
          - { id: cleo, department: engineering, stage: certified }
          - { id: zoe, department: support, stage: shadowing }
        rotations:
          - id: command
            handoff: { every: week, on: Monday, at: "09:00" }
            roles:
              - { id: commander }
              - { id: deputy, weight: 0.5 }
              - { id: shadow, for: trainees, seats: 0-1, weight: 0.25 }
        """;

    public static IEnumerable<object[]> Fragments =>
        from name in Documents.Names
        from block in Documents.Blocks(name)
        where block.Language == "yaml"
        select new object[] { name, block.Text };

    [Theory]
    [MemberData(nameof(Fragments))]
    public void An_example_is_read_without_problems(string document, string text)
    {
        using var here = new TempDirectory();
        here.Write("incidents.csv", "incident,date,responder,how\nINC-1,2026-09-03,zoe,live\n");
        here.Write("past-incidents.csv", "start,end\n" + string.Concat(Enumerable.Range(1, 28).Select(d => $"2026-09-{d:00}T03:00:00Z,2026-09-{d:00}T04:00:00Z\n")));
        var parts = Parts(Company);
        foreach (var (key, part) in Parts(text)) parts[key] = part;
        var result = RotationFile.TryRead(here.Write("rotation.yaml", string.Join('\n', parts.Values) + "\n"));
        Assert.True(result.Problems.Count == 0, $"{document}: {string.Join('\n', result.Problems)}");
    }

    [Fact]
    public void Every_key_of_the_schema_is_described_as_there()
    {
        var told = Documents.Read("docs/input-file.md") + Documents.Read("docs/rules.md");
        foreach (var (definition, body) in JsonNode.Parse(RotationFile.Schema)!["definitions"]!.AsObject())
        {
            // Its keys are those of the work of a rung.
            if (definition == "refresher") continue;
            var required = body!["required"]?.AsArray().Select(k => (string)k!).ToList() ?? [];
            foreach (var (key, property) in body["properties"]!.AsObject())
                Assert.Contains($"| `{key}`{(required.Contains(key) ? " (required)" : "")} | {(string)property!["description"]!} |\n", told, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_whole_file_is_the_sample() =>
        Assert.Contains(Documents.Blocks("docs/input-file.md"), b => b.Language == "yaml"
            && b.Text == Documents.Read("samples/tiny/three.yaml").Trim());

    [Fact]
    public void Mistakes_are_reported_as_shown()
    {
        using var here = new TempDirectory();
        var sound = Documents.Read("samples/tiny/too-few.yaml");
        var wrong = sound[sound.IndexOf("name:", StringComparison.Ordinal)..].Replace(
            "timeZone", "timezone", StringComparison.Ordinal).Replace("P7D", "7 days", StringComparison.Ordinal);
        var run = ToolRun.Of("plan", here.Write("rotation.yaml", wrong), "--out", here["out"]);
        Assert.Equal(2, run.Exit);
        var shown = Documents.Section("docs/input-file.md", "Mistakes").Split("```text\n")[1].Split("```")[0];
        Assert.Equal(shown.Trim(),
            run.Error.Replace(here["rotation.yaml"], "rotation.yaml", StringComparison.Ordinal).Trim());
    }

    static Dictionary<string, string> Parts(string text)
    {
        var (parts, key) = (new Dictionary<string, string>(), "");
        foreach (var line in text.Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line[0] != ' ') parts[key = line.Split(':')[0]] = line;
            else parts[key] += "\n" + line;
        }
        return parts;
    }
}
