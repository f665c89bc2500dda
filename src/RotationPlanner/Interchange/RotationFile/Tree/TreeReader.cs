using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>
/// Builds a tree from YAML events. Not the parser's own document model, because that follows aliases, nests without
/// limit and stops at the first duplicate key.
/// </summary>
sealed class TreeReader
{
    internal const int DeepestNesting = 24;
    internal const int MostNodes = 1_000_000;

    readonly SteadyParser parser;
    readonly ProblemList problems;
    int nodes;

    TreeReader(string text, ProblemList problems) => (parser, this.problems) = (new SteadyParser(text), problems);

    /// <summary>
    /// The root of the only document, or null when there is none or it cannot be read; why is in the problems.
    /// </summary>
    public static Node? Read(string text, ProblemList problems)
    {
        try
        {
            return new TreeReader(text, problems).Document();
        }
        catch (YamlException e)
        {
            problems.Add(LineOf(e.Start), "", "This is not well-formed YAML: " + Sentence(e.Message), null,
                "Maybe look at the indentation, a missing colon, or a quote or bracket that is not closed, here or just above.");
            return null;
        }
        catch (TooMuchException e)
        {
            problems.Add(e.Line, "", e.Message, null, "Maybe this is not the file you meant.");
            return null;
        }
    }

    Node? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out var end))
        {
            problems.Add(LineOf(end.Start), "", "The file is empty.", null,
                "Maybe start from what `rotation-planner init` writes.");
            return null;
        }
        parser.Consume<DocumentStart>();
        var root = Value("");
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
            problems.Add(LineOf(second.Start), "", "The file has a second YAML document; one file describes one company.", "---", "Maybe remove the line with three dashes.");
        return root;
    }

    Node Value(string place, int depth = 0)
    {
        var at = LineOf(parser.Current!.Start);
        if (++nodes > MostNodes) throw new TooMuchException(at, $"The file has more than {MostNodes:N0} values.");
        if (depth > DeepestNesting)
            throw new TooMuchException(at, $"Values are nested more than {DeepestNesting} deep.");
        if (parser.TryConsume<AnchorAlias>(out var alias))
            return Refuse(at, place, "*"
                + alias.Value, "Aliases are not followed in this file.", "Maybe write the value out.");
        if (parser.Current is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } tag }
            && !tag.Value.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal))
            problems.Add(at, place, "Tags are not understood in this file.", tag.Value, "Maybe remove the tag.");
        if (parser.TryConsume<Scalar>(out var scalar))
            return new TextNode(scalar.Value, scalar.Style != ScalarStyle.Plain, at);
        return parser.TryConsume<SequenceStart>(out _) ? List(place, depth, at) : Map(place, depth, at);
    }

    ListNode List(string place, int depth, int at)
    {
        var items = new List<Node>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Value($"{place}[{items.Count}]", depth + 1));
        return new ListNode(items, at);
    }

    MapNode Map(string place, int depth, int at)
    {
        parser.Consume<MappingStart>();
        var entries = new List<Entry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Value(place, depth + 1) as TextNode;
            var inner = key is null ? place : Spot.Join(place, key.Text);
            var value = Value(inner, depth + 1);
            if (key is null)
                problems.Add(value.Line, place, "A key must be a single word.", null, "Maybe put the key in quotes.");
            else if (!lines.TryAdd(key.Text, key.Line))
                problems.Add(key.Line, inner, $"This key is given twice; the first time in line {lines[key.Text]}.",
                    key.Text, "Maybe remove one of them.");
            else
                entries.Add(new Entry(key, value));
        }
        return new MapNode(entries, at);
    }

    BrokenNode Refuse(int line, string place, string value, string message, string advice)
    {
        problems.Add(line, place, message, value, advice);
        return new BrokenNode(line);
    }

    static int LineOf(Mark mark) => (int)Math.Clamp(mark.Line, 1, int.MaxValue);

    static string Sentence(string message) => message.Length == 0 || message[^1] == '.' ? message : message + ".";

    sealed class TooMuchException(int line, string message) : Exception(message)
    {
        public int Line { get; } = line;
    }
}
