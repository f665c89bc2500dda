namespace RotationPlanner.Interchange.Yaml;

/// <summary>A key of a section: its name, the shape of its value, and what it means.</summary>
abstract record Key(string Name, string Meaning, bool IsRequired)
{
    public abstract Shape Shape { get; }
}

sealed record Key<T>(string Name, Shape<T> ValueShape, string Meaning, bool IsRequired) : Key(Name, Meaning, IsRequired)
{
    public override Shape Shape => ValueShape;
}
