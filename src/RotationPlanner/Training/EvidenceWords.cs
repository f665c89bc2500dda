namespace RotationPlanner;

/// <summary>The words of files for kinds of evidence: their names, first letter small.</summary>
static class EvidenceWords
{
    public static IReadOnlyList<(string Word, EvidenceKind Kind)> All { get; } = [.. Enum.GetValues<EvidenceKind>()
        .Select(k => (Of(k), k))];

    public static string Of(EvidenceKind kind)
    {
        var name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
