using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>Texts and words from a fixed list.</summary>
static class Words
{
    /// <summary>Any text, whatever characters it holds.</summary>
    public static Shape<string> Text { get; } = new ScalarShape<string>("a text", AnyText,
        _ => "Maybe write a word, or a text in quotes.",
        () => new() { ["type"] = new JsonArray("string", "number", "boolean") });

    public static Shape<bool> Flag { get; } = OneOf("true or false", ("true", true), ("false", false));

    public static Shape<IReadOnlyList<string>> TextList(string example) => new ListShape<string>(Text, example);

    /// <summary>One of a few words, each standing for something.</summary>
    public static Shape<T> OneOf<T>(string kind, params (string Word, T Value)[] choices) =>
        OneOf(kind, _ => null, choices);

    /// <summary>As above, with advice of its own for what is known to be asked for and not there.</summary>
    public static Shape<T> OneOf<T>(string kind, Func<string, string?> advise, params (string Word, T Value)[] choices)
    {
        var words = choices.Select(c => c.Word).ToList();
        return new ScalarShape<T>(kind, Choose, text => advise(text) ?? SpellingSuggestion.Advice(text, words)
            ?? $"Maybe {words[0]}.", Describe);

        bool Choose(string text, [MaybeNullWhen(false)] out T value)
        {
            var at = words.FindIndex(w => w.Equals(text, StringComparison.OrdinalIgnoreCase));
            value = at < 0 ? default : choices[at].Value;
            return at >= 0;
        }

        JsonObject Describe() =>
            words is ["true", "false"] ? new() { ["type"] = "boolean" }
                : new() { ["enum"] = new JsonArray([.. words.Select(w => (JsonNode?)w)]) };
    }

    static bool AnyText(string text, [MaybeNullWhen(false)] out string value)
    {
        value = text;
        return true;
    }
}
