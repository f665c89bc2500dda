namespace RotationPlanner.Interchange.Yaml;

/// <summary>A piece of YAML with the 1-based line it starts on.</summary>
abstract record Node(int Line);

/// <summary>
/// A single value, not yet interpreted: what type it has is the reader's to say, so <c>NO</c> may well be Norway.
/// </summary>
sealed record TextNode(string Text, bool Quoted, int Line) : Node(Line)
{
    public bool IsNothing => !Quoted && Text is "" or "~" or "null" or "Null" or "NULL";
}

sealed record ListNode(IReadOnlyList<Node> Items, int Line) : Node(Line);

/// <summary>Keys with values, in the order of the file; keys are unique.</summary>
sealed record MapNode(IReadOnlyList<Entry> Entries, int Line) : Node(Line);

sealed record Entry(TextNode Key, Node Value);

/// <summary>Something already reported; nothing more is said about it.</summary>
sealed record BrokenNode(int Line) : Node(Line);
