using NodaTime;

namespace RotationPlanner.Storage;

/// <summary>Keeps hashes of secrets; the secrets are nowhere.</summary>
public interface ITokenStore
{
    /// <param name="kind">What it is for.</param>
    /// <param name="subject">Whose, or of which feed.</param>
    /// <param name="hash">The SHA-256 of the secret, 32 bytes.</param>
    /// <param name="now">Now, UTC.</param>
    /// <param name="expires">When it ends by itself, UTC; null for never.</param>
    /// <returns>What is kept.</returns>
    Token Add(TokenKind kind, string subject, ReadOnlyMemory<byte> hash, Instant now, Instant? expires);

    /// <param name="hash">The hash of a secret.</param>
    /// <returns>The token in whatever state; null where there is none.</returns>
    Token? Find(ReadOnlyMemory<byte> hash);

    /// <summary>Uses a token up: of several who try at once, one gets it.</summary>
    /// <param name="hash">The hash of a secret.</param>
    /// <param name="kind">What it must be for.</param>
    /// <param name="now">Now, UTC.</param>
    /// <returns>The token as it was; null where it was not alive, or is of another kind.</returns>
    Token? Take(ReadOnlyMemory<byte> hash, TokenKind kind, Instant now);

    /// <summary>Revokes a token.</summary>
    /// <param name="id">The <see cref="Token.Id"/>.</param>
    /// <param name="now">Now, UTC.</param>
    /// <returns>Whether it was alive until now.</returns>
    bool Revoke(long id, Instant now);

    /// <summary>Tokens that open something, oldest first.</summary>
    /// <param name="kind">Of which kind.</param>
    /// <param name="subject">Of which subject; null for all.</param>
    /// <param name="now">Now, UTC.</param>
    /// <returns>The tokens.</returns>
    IReadOnlyList<Token> Alive(TokenKind kind, string? subject, Instant now);
}
