namespace RotationPlanner;

/// <summary>How long a published plan's past is kept. What is current, and what feeds need, always stays.</summary>
public sealed record Retention
{
    /// <summary>Keeps everything: the default.</summary>
    public static Retention Everything { get; } = new();

    /// <summary>
    /// Days for which an earlier revision is kept after another one has replaced it, from 1 to 3660; null for ever.
    /// </summary>
    public int? RevisionDays { get; init; }

    /// <summary>Days for which the notices of a revision are kept, from 1 to 3660; null for ever.</summary>
    public int? NoticeDays { get; init; }
}
