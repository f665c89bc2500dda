using NodaTime;

namespace RotationPlanner.Storage.Relational;

/// <summary>Hashes of secrets.</summary>
sealed class TokenTable(Database database) : ITokenStore
{
    const int HashLength = 32;

    /// <summary>Who signed in when is nobody's business for longer.</summary>
    static readonly Duration kept = Duration.FromDays(30);

    const string Columns = "id, kind, subject, hash, created, expires, ended";

    const string IsAlive = "ended IS NULL AND (expires IS NULL OR expires > @now)";

    /// <inheritdoc />
    public Token Add(TokenKind kind, string subject, ReadOnlyMemory<byte> hash, Instant now, Instant? expires)
    {
        ArgumentException.ThrowIfNullOrEmpty(subject);
        if (hash.Length != HashLength) throw new ArgumentException($"A hash has {HashLength} bytes, not {hash.Length}.", nameof(hash));
        return database.Write(session =>
        {
            session.Execute(
                "DELETE FROM rotation_tokens WHERE kind <> @feed AND (ended < @over OR expires < @over)",
                new { feed = $"{TokenKind.Feed}", over = (now - kept).Ticks() });
            return Insert(session, kind, subject, hash, now, expires).Token;
        });
    }

    static Row Insert(Session session, TokenKind kind, string subject, ReadOnlyMemory<byte> hash, Instant now, Instant? expires) =>
        session.First<Row>(
            $"""
            INSERT INTO rotation_tokens (kind, subject, hash, created, expires) VALUES (@kind, @subject, @hash, @now, @expires)
            RETURNING {Columns}
            """, new { kind = $"{kind}", subject, hash = hash.ToArray(), now = now.Ticks(), expires = expires.Ticks() })!;

    /// <inheritdoc />
    public Token? Find(ReadOnlyMemory<byte> hash) => database.Read(s => s.First<Row>(
        $"SELECT {Columns} FROM rotation_tokens WHERE hash = @hash", new { hash = hash.ToArray() }))?.Token;

    /// <inheritdoc />
    public Token? Take(ReadOnlyMemory<byte> hash, TokenKind kind, Instant now) => database.Write(s => s.First<Row>(
        $"UPDATE rotation_tokens SET ended = @now WHERE hash = @hash AND kind = @kind AND {IsAlive} RETURNING {Columns}",
        new { hash = hash.ToArray(), kind = $"{kind}", now = now.Ticks() }))?.Token is { } taken ? taken with { Ended = null } : null;

    /// <inheritdoc />
    public bool Revoke(long id, Instant now) => database.Write(s => s.Execute(
        $"UPDATE rotation_tokens SET ended = @now WHERE id = @id AND {IsAlive}", new { id, now = now.Ticks() })) > 0;

    /// <inheritdoc />
    public IReadOnlyList<Token> Alive(TokenKind kind, string? subject, Instant now) =>
    [
        .. database.Read(s => s.Query<Row>(
            $"SELECT {Columns} FROM rotation_tokens WHERE kind = @kind {(subject is null ? "" : "AND subject = @subject")} AND {IsAlive} ORDER BY id",
            new { kind = $"{kind}", subject, now = now.Ticks() })).Select(r => r.Token),
    ];

    public static IReadOnlyList<Row> Rows(Session session) => session.Query<Row>($"SELECT {Columns} FROM rotation_tokens ORDER BY id");

    public static void Put(Session session, Row row) => session.Execute(
        $"INSERT INTO rotation_tokens ({Columns}) VALUES (@Id, @Kind, @Subject, @Hash, @Created, @Expires, @Ended)",
        new { row.Id, row.Kind, row.Subject, row.Hash, row.Created, row.Expires, row.Ended });

    public sealed class Row
    {
        public long Id { get; init; }

        public string Kind { get; init; } = "";

        public string Subject { get; init; } = "";

        public byte[] Hash { get; init; } = [];

        public long Created { get; init; }

        public long? Expires { get; init; }

        public long? Ended { get; init; }

        public Token Token => new()
        {
            Id = Id, Kind = Enum.Parse<TokenKind>(Kind), Subject = Subject, Hash = Convert.ToHexStringLower(Hash),
            Created = Created.Instant(), Expires = Expires.Instant(), Ended = Ended.Instant(),
        };
    }
}
