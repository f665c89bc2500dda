namespace RotationPlanner.Interchange.Yaml;

/// <summary>Where each place of the model stands in the file. Most places read alike in both; a rule made from a cap does not.</summary>
sealed class PlaceMap
{
    readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> aliases = new(StringComparer.Ordinal);

    public void Record(string place, Spot spot) => lines[place] = spot.Node.Line;

    /// <summary>The model calls by one name what the file calls by another.</summary>
    public void Alias(string modelPlace, string place) => aliases[modelPlace] = place;

    /// <summary>A model place in the file's words.</summary>
    public string InFile(string modelPlace)
    {
        foreach (var head in Heads(modelPlace))
            if (aliases.TryGetValue(head, out var place)) return place + modelPlace[head.Length..];
        return modelPlace;
    }

    /// <summary>The line of a place, else of the nearest one around it.</summary>
    public int? LineOf(string place)
    {
        foreach (var head in Heads(place))
            if (lines.TryGetValue(head, out var line)) return line;
        return null;
    }

    static IEnumerable<string> Heads(string place)
    {
        for (var end = place.Length; end > 0; end = place.LastIndexOfAny(['.', '['], end - 1)) yield return place[..end];
    }
}
