using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>Interprets a text; false when it is not understood.</summary>
delegate bool Interpret<T>(string text, [MaybeNullWhen(false)] out T value);

/// <summary>A single value.</summary>
/// <param name="kind">Continues "This is not ...", such as "a date".</param>
/// <param name="interpret">Reads the text.</param>
/// <param name="advise">What to do about a text that is not understood; begins with "Maybe".</param>
/// <param name="describe">How the JSON Schema describes it.</param>
sealed class ScalarShape<T>(string kind, Interpret<T> interpret, Func<string, string> advise,
    Func<JsonObject> describe) : Shape<T>
{
    public override bool TryRead(Spot spot, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (spot.Node is not TextNode text)
        {
            if (spot.Node is not BrokenNode)
                spot.Report($"This should be {kind}, not a {(spot.Node is ListNode ? "list" : "group of keys")}.", null,
                    advise(""));
            return false;
        }
        if (text.IsNothing)
        {
            spot.Report($"Nothing is given here; it should be {kind}.", null, "Maybe remove the key. " + advise(""));
            return false;
        }
        if (interpret(text.Text, out value)) return true;
        spot.Report($"This is not {kind}.", text.Text, advise(text.Text));
        return false;
    }

    public override JsonObject Describe(SchemaWriter schema) => describe();
}
