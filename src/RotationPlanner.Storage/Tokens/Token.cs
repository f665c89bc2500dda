using NodaTime;

namespace RotationPlanner.Storage;

/// <summary>What somebody who knows a secret may do. The secret itself is kept nowhere, only its hash.</summary>
public sealed record Token
{
    /// <summary>Names it to whoever revokes it; tells nothing of the secret.</summary>
    public required long Id { get; init; }

    /// <summary>What it is for.</summary>
    public required TokenKind Kind { get; init; }

    /// <summary>Of a feed its path, such as <c>people/ana.ics</c>; else the <see cref="Responder.Id"/>.</summary>
    public required string Subject { get; init; }

    /// <summary>The SHA-256 of its secret, 64 lower-case hexadecimal digits.</summary>
    public string Hash { get => field ?? ""; init; }

    /// <summary>When it was made, UTC.</summary>
    public required Instant Created { get; init; }

    /// <summary>From when it opens nothing any more, UTC; null for never.</summary>
    public Instant? Expires { get; init; }

    /// <summary>When it was revoked or used up, UTC; null while it is not.</summary>
    public Instant? Ended { get; init; }

    /// <summary>Whether it opens anything.</summary>
    /// <param name="now">Now, UTC.</param>
    /// <returns>False after its end or expiry.</returns>
    public bool IsAlive(Instant now) => Ended is null && !(Expires <= now);
}
