using System.Text.Json.Nodes;
using NJsonSchema;
using RotationPlanner.Interchange;

namespace RotationPlanner.Tests.Interchange;

public class SchemaTests
{
    static string Schema => RotationPlanner.Interchange.RotationFile.Schema;

    static async Task<string[]> Errors(string yaml)
    {
        var schema = await JsonSchema.FromJsonAsync(Schema);
        return [.. schema.Validate(YamlToJson.Convert(yaml)).Select(e => e.ToString())];
    }

    [Fact]
    public async Task TheExampleWithEveryKey_IsValid() => Assert.Empty(await Errors(FullExample.Text));

    [Fact]
    public async Task TheStarter_IsValid() =>
        Assert.Empty(await Errors(RotationPlanner.Interchange.RotationFile.Starter(new(2026, 11, 24))));

    [Fact]
    public async Task TheSample_IsValid() => Assert.Empty(await Errors(await File.ReadAllTextAsync(Samples.Acme)));

    [Theory]
    [InlineData("name: Acme", "nmae: Acme")]
    [InlineData("to: 2027-01-31", "to: soon")]
    [InlineData("every: week", "every: fortnight")]
    [InlineData("\"09:00\"", "9am")]
    [InlineData("seats: 0-1", "seats: many")]
    [InlineData("rest: P7D", "rest: 7 days")]
    [InlineData("    stage: mentor", "    colour: red")]
    public async Task WhatTheReaderRefuses_TheSchemaRefuses(string old, string mistake)
    {
        Assert.Empty(await Errors(Yaml.Sound));
        Assert.NotEmpty(await Errors(Yaml.With(old, mistake)));
        Assert.NotEmpty(Yaml.Read(Yaml.With(old, mistake)).Problems);
    }

    /// <summary>The reader cannot read a key it does not declare, and the schema is made of the declarations; here the whole is used by the example.</summary>
    [Fact]
    public void TheExample_UsesEveryKeyOfTheSchema()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var schema = JsonNode.Parse(Schema)!;
        Mark(schema["allOf"]![0]!, JsonNode.Parse(YamlToJson.Convert(FullExample.Text))!, schema, used);
        var all = schema["definitions"]!.AsObject()
            .SelectMany(d => d.Value!["properties"]!.AsObject().Select(p => $"{d.Key}.{p.Key}"));
        Assert.Equal([], all.Except(used));
    }

    [Fact]
    public void EveryKey_IsExplained() =>
        Assert.DoesNotContain(JsonNode.Parse(Schema)!["definitions"]!.AsObject().SelectMany(d => d.Value!["properties"]!.AsObject()), p => p.Value!["description"]!.GetValue<string>().Length < 5);

    [Fact]
    public void ThePublishedFile_IsTheSchema() =>
        Assert.Equal(Schema, File.ReadAllText(Path.Combine(Path.GetDirectoryName(Samples.Acme)!, RotationPlanner.Interchange.RotationFile.SchemaFileName)));

    static void Mark(JsonNode shape, JsonNode value, JsonNode schema, HashSet<string> used)
    {
        foreach (var option in shape["anyOf"]?.AsArray() ?? []) Mark(option!, value, schema, used);
        if (value is JsonArray items && shape["items"] is { } item)
            foreach (var i in items) Mark(item, i!, schema, used);
        if (value is not JsonObject map) return;
        if (shape["additionalProperties"] is JsonObject other)
            foreach (var (_, v) in map) Mark(other, v!, schema, used);
        if (shape["$ref"]?.GetValue<string>() is not { } reference) return;
        var name = reference["#/definitions/".Length..];
        foreach (var (key, v) in map)
        {
            if (schema["definitions"]![name]!["properties"]![key] is not { } property) continue;
            used.Add($"{name}.{key}");
            Mark(property, v!, schema, used);
        }
    }
}
