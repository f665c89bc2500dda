namespace RotationPlanner.Storage;

/// <summary>How much a store keeps.</summary>
public sealed record StoreContent
{
    /// <summary>Published revisions.</summary>
    public required int Revisions { get; init; }

    /// <summary>Feeds.</summary>
    public required int Feeds { get; init; }

    /// <summary>Messages, sent or not.</summary>
    public required int Notices { get; init; }

    /// <summary>Hashes of secrets, alive or not.</summary>
    public required int Tokens { get; init; }

    /// <summary>What people asked for.</summary>
    public required int Asks { get; init; }
}
