using NodaTime;

namespace RotationPlanner.Interchange;

/// <summary>What of a plan is exported, and where ids come from.</summary>
public sealed record ExportOptions
{
    /// <summary>The dates on which shifts start, both included, each in its shift's zone; null for the whole horizon.</summary>
    public DateInterval? Days { get; init; }

    /// <summary>
    /// For tools that are told of the future alone, UTC: seats that ended by then are left out, and those that have begun
    /// begin then. CSV and JSON have them whole. Null for everything.
    /// </summary>
    public Instant? From { get; init; }

    /// <summary>The roles, as <c>rotation/role</c> or by the <see cref="Role.Id"/> alone; null for all.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <summary>Ids beside those of the company; null for none.</summary>
    public ToolIds? Ids { get; init; }

    /// <summary>The address that the paths of requests follow; null for the tool's usual one.</summary>
    public string? Base { get; init; }
}
