namespace RotationPlanner.Interchange.Yaml;

/// <summary>
/// Where each place of the model stands in the file. Most places read alike in both; a rule made from a cap does not.
/// </summary>
sealed class PlaceMap
{
    // The ladder's rungs, and the needs of one.
    const int MostAliases = 2;

    readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    readonly Dictionary<string, (string File, int Line)> elsewhere = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> aliases = new(StringComparer.Ordinal);

    public void Record(string place, Spot spot) => lines[place] = spot.Node.Line;

    /// <summary>The model calls by one name what the file calls by another.</summary>
    public void Alias(string modelPlace, string place) => aliases[modelPlace] = place;

    /// <summary>A model place in the file's words; a part of a place that is called otherwise may be so too.</summary>
    public string InFile(string modelPlace)
    {
        for (var left = MostAliases; left > 0
            && Heads(modelPlace).FirstOrDefault(aliases.ContainsKey) is { } head; left--)
            modelPlace = aliases[head] + modelPlace[head.Length..];
        return modelPlace;
    }

    /// <summary>A place of the model that another file tells.</summary>
    public void RecordIn(string file, int line, string place) => elsewhere[place] = (file, line);

    /// <summary>
    /// The line of a place, else of the nearest one around it; the file is null for the rotation file itself.
    /// </summary>
    public (string? File, int? Line) OriginOf(string place)
    {
        foreach (var head in Heads(place))
            if (elsewhere.TryGetValue(head, out var other)) return other;
            else if (lines.TryGetValue(head, out var line)) return (null, line);
        return (null, null);
    }

    static IEnumerable<string> Heads(string place)
    {
        for (var end = place.Length; end > 0; end = place.LastIndexOfAny(['.', '['], end - 1))
            yield return place[..end];
    }
}
