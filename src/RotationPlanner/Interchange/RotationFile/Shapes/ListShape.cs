using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>A list; items that cannot be read are left out and reported.</summary>
sealed class ListShape<T>(Shape<T> item, string example) : Shape<IReadOnlyList<T>>
{
    public override bool TryRead(Spot spot, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        value = null;
        if (spot.Node is TextNode { IsNothing: false } one) return TryOne(spot, one, out value);
        if (spot.Node is not ListNode list)
        {
            if (spot.Node is not BrokenNode) spot.Report("This should be a list.", null, $"Maybe write {example}.");
            return false;
        }
        var items = new List<T>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            var at = spot.Item(i, list.Items[i]);
            spot.Reading.Places.Record(at.Place, at);
            if (item.TryRead(at, out var read) || item.TryStandIn(at, out read)) items.Add(read);
        }
        value = items;
        return true;
    }

    /// <summary>A single value where a list is asked for is a mistake, but one whose meaning is clear.</summary>
    bool TryOne(Spot spot, TextNode one, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        var at = spot.Item(0, one);
        var (read, problems) = spot.Reading.Quietly(
            () => item.TryRead(at, out var inner) ? (Is: true, Value: inner) : (false, default));
        var advice = problems is [{ Advice: { } inner } first, ..]
            && first.Message.StartsWith("This is not", StringComparison.Ordinal) ? " " + inner : "";
        spot.Report("This should be a list.", null, read.Is
            ? $"Maybe write [ {TextSanitizer.Line(one.Text)} ]." : $"Maybe write {example}.{advice}");
        value = read.Is ? [read.Value!] : null;
        return read.Is;
    }

    public override JsonObject Describe(SchemaWriter schema) =>
        new() { ["type"] = "array", ["items"] = item.Describe(schema) };
}
