using NodaTime;
using RotationPlanner.Storage;

namespace RotationPlanner.Hosting.Tests.Testing;

sealed class MemoryTokens(MemoryAnswer answer) : ITokenStore
{
    readonly Dictionary<string, Token> kept = new(StringComparer.Ordinal);

    public Token Add(TokenKind kind, string subject, ReadOnlyMemory<byte> hash, Instant now, Instant? expires) =>
        answer.Of(() =>
        {
            var token = new Token
            {
                Id = kept.Count + 1, Kind = kind, Subject = subject, Hash = Key(hash), Created = now, Expires = expires,
            };
            kept.Add(token.Hash, token);
            return token;
        });

    public Token? Find(ReadOnlyMemory<byte> hash) => answer.Of(() => kept.GetValueOrDefault(Key(hash)));

    public Token? Take(ReadOnlyMemory<byte> hash, TokenKind kind, Instant now) => answer.Of(() =>
    {
        if (kept.GetValueOrDefault(Key(hash)) is not { } token || token.Kind != kind || !token.IsAlive(now)) return null;
        kept[token.Hash] = token with { Ended = now };
        return token;
    });

    public bool Revoke(long id, Instant now) => answer.Of(() =>
    {
        if (kept.Values.FirstOrDefault(t => t.Id == id) is not { } token || !token.IsAlive(now)) return false;
        kept[token.Hash] = token with { Ended = now };
        return true;
    });

    public IReadOnlyList<Token> Alive(TokenKind kind, string? subject, Instant now) => answer.Of(() => kept.Values
        .Where(t => t.Kind == kind && (subject is null || t.Subject == subject) && t.IsAlive(now))
        .OrderBy(t => t.Id).ToList());

    static string Key(ReadOnlyMemory<byte> hash) => Convert.ToHexStringLower(hash.Span);
}
