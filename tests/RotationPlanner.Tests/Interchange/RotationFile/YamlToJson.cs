using System.Globalization;
using System.Text.Json.Nodes;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange.Yaml;

namespace RotationPlanner.Tests.Interchange;

/// <summary>Converts YAML as editors see it: plain values are numbers, booleans or null where they look like it (YAML 1.2's core schema).</summary>
static class YamlToJson
{
    public static string Convert(string yaml)
    {
        var problems = new ProblemList("test");
        var root = TreeReader.Read(yaml, problems);
        Assert.Equal([], problems.Sorted());
        return Json(root!)!.ToJsonString();
    }

    static JsonNode? Json(Node node) => node switch
    {
        ListNode list => new JsonArray([.. list.Items.Select(Json)]),
        MapNode map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Text, Json(e.Value)))),
        TextNode { IsNothing: true } => null,
        TextNode { Quoted: false, Text: "true" or "false" } text => text.Text == "true",
        TextNode { Quoted: false } text when decimal.TryParse(
            text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        TextNode text => text.Text,
        _ => throw new InvalidOperationException(node.ToString()),
    };
}
