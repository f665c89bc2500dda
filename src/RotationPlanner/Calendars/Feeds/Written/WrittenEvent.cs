using NodaTime;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>An event as it stands in a feed.</summary>
/// <param name="Uid">Its identity.</param>
/// <param name="Version">How new it is.</param>
/// <param name="Whole">All of its lines.</param>
/// <param name="Content">Its lines after identity and version; empty where a feed has them in another order.</param>
sealed record WrittenEvent(string Uid, FeedVersion Version, ReadOnlyMemory<byte> Whole, ReadOnlyMemory<byte> Content)
{
    public bool IsCancelled { get; init; }

    /// <summary>When it begins; a day begins in UTC here. Null where it cannot be read.</summary>
    public Instant? Start { get; init; }

    /// <summary>Whether it says just this.</summary>
    public bool Says(ReadOnlySpan<byte> content) => Content.Span.SequenceEqual(content);

    /// <summary>A line of it without its folds, such as <c>SUMMARY:...</c>; empty where there is none.</summary>
    public byte[] Line(ReadOnlySpan<byte> property) => WrittenLines.Find(Whole.Span, property);
}
