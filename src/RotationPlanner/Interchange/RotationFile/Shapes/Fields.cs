using System.Diagnostics.CodeAnalysis;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>The keys given in one section. Unknown and missing keys are reported as soon as it is made.</summary>
sealed class Fields
{
    readonly Dictionary<string, Spot> given = new(StringComparer.Ordinal);

    public Fields(Spot spot, MapNode map, IReadOnlyList<Key> keys)
    {
        Spot = spot;
        var known = keys.Select(k => k.Name).ToList();
        foreach (var entry in map.Entries)
        {
            var at = spot.Field(entry);
            spot.Reading.Places.Record(at.Place, at with { Node = entry.Key });
            if (known.Contains(entry.Key.Text)) given[entry.Key.Text] = at;
        }
        foreach (var entry in map.Entries.Where(e => !known.Contains(e.Key.Text))) Unknown(spot, entry, known);
        foreach (var key in keys.Where(k => k.IsRequired && !given.ContainsKey(k.Name)))
            (spot with { Place = Yaml.Spot.Join(spot.Place, key.Name) })
                .Report($"The key '{key.Name}' is missing.", null, $"Maybe add `{key.Name}: ...`. {key.Meaning}");
    }

    /// <summary>
    /// Reports a key that is not known; what it most likely means is read all the same, so that its value is checked
    /// too.
    /// </summary>
    void Unknown(Spot spot, Entry entry, List<string> known)
    {
        var meant = KeyHints.Meant(entry.Key.Text, known);
        var advice = KeyHints.NotYet(entry.Key.Text)
            ?? (meant is null ? $"Maybe one of {string.Join(", ", known)}." : $"Maybe '{meant}'.");
        (spot.Field(entry) with { Node = entry.Key }).Report("This key is not known here.", entry.Key.Text, advice);
        if (meant is null || given.ContainsKey(meant)) return;
        var at = spot with { Node = entry.Value, Place = Yaml.Spot.Join(spot.Place, meant) };
        spot.Reading.Places.Record(at.Place, at with { Node = entry.Key });
        given[meant] = at;
    }

    /// <summary>The section itself.</summary>
    public Spot Spot { get; }

    public Reading Reading => Spot.Reading;

    public bool Has(Key key) => given.ContainsKey(key.Name);

    /// <summary>Where a key's value is, or the section itself when it is not given.</summary>
    public Spot At(Key key) => given.TryGetValue(key.Name, out var at) ? at : Spot;

    public bool TryGet<T>(Key<T> key, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return given.TryGetValue(key.Name, out var at) && key.ValueShape.TryRead(at, out value);
    }

    public T Get<T>(Key<T> key, T fallback) => TryGet(key, out var value) ? value : fallback;

    /// <summary>A reference or nothing.</summary>
    public T? Find<T>(Key<T> key) where T : class => TryGet(key, out var value) ? value : null;

    /// <summary>A number or nothing.</summary>
    public T? FindValue<T>(Key<T> key) where T : struct => TryGet(key, out var value) ? value : null;
}
