using NodaTime;
using RotationPlanner.Interchange;

namespace RotationPlanner.Storage.Relational;

/// <summary>Messages that wait, that were sent, and that nobody tries to send any more.</summary>
sealed class NoticeTable(Database database) : INoticeStore
{
    const int MostDead = 500;

    const string Columns = "id, name, responder, email, revision, subject, message, next, attempts, error";

    /// <inheritdoc />
    public int Add(IEnumerable<Notice> notices, Instant now)
    {
        ArgumentNullException.ThrowIfNull(notices);
        List<Notice> all = [.. notices];
        return all.Count == 0 ? 0 : database.Write(s => Add(s, all, now));
    }

    public static int Add(Session session, IEnumerable<Notice> notices, Instant now) => notices.Sum(n => session.Execute(
        """
        INSERT INTO rotation_notices (name, responder, email, revision, subject, message, created, next, attempts)
        VALUES (@Id, @Responder, @Email, @revision, @Subject, @Text, @now, @now, 0)
        ON CONFLICT (name) DO NOTHING
        """,
        new { n.Id, n.Responder, n.Email, revision = (long)n.Revision, n.Subject, n.Text, now = now.Ticks() }));

    /// <inheritdoc />
    public IReadOnlyList<QueuedNotice> Take(int most, Instant now, Duration lease) => most <= 0 ? [] :
    [
        .. database.Write(s => s.Query<Row>(
            $"""
            UPDATE rotation_notices SET next = @until WHERE id IN (
                SELECT id FROM rotation_notices WHERE sent IS NULL AND next <= @now ORDER BY id LIMIT @most {database.Dialect.SkipTaken})
            RETURNING {Columns}
            """, new { most = (long)most, now = now.Ticks(), until = (now + lease).Ticks() })).OrderBy(r => r.Id).Select(r => r.Queued),
    ];

    /// <inheritdoc />
    public void Sent(string id, Instant now) => database.Write(s => s.Execute(
        "UPDATE rotation_notices SET sent = @now, next = NULL, error = NULL, attempts = attempts + 1 WHERE name = @id AND sent IS NULL",
        new { id, now = now.Ticks() }));

    /// <inheritdoc />
    public void Failed(string id, string error, Instant? next) => database.Write(s => s.Execute(
        "UPDATE rotation_notices SET next = @next, error = @error, attempts = attempts + 1 WHERE name = @id AND sent IS NULL",
        new { id, error, next = next.Ticks() }));

    /// <inheritdoc />
    public IReadOnlyList<QueuedNotice> Dead() =>
    [
        .. database.Read(s => s.Query<Row>(
            $"SELECT {Columns} FROM rotation_notices WHERE sent IS NULL AND next IS NULL ORDER BY id LIMIT {MostDead}")).Select(r => r.Queued),
    ];

    /// <inheritdoc />
    public bool Retry(string id, Instant now) => database.Write(s => s.Execute(
        "UPDATE rotation_notices SET next = @now, attempts = 0 WHERE name = @id AND sent IS NULL AND next IS NULL",
        new { id, now = now.Ticks() })) > 0;

    public sealed class Row
    {
        public long Id { get; init; }

        public string Name { get; init; } = "";

        public string Responder { get; init; } = "";

        public string? Email { get; init; }

        public long Revision { get; init; }

        public string Subject { get; init; } = "";

        public string Message { get; init; } = "";

        public long? Next { get; init; }

        public long Attempts { get; init; }

        public string? Error { get; init; }

        public long Created { get; init; }

        public long? Sent { get; init; }

        public Notice Notice => new()
        {
            Id = Name, Responder = Responder, Email = Email, Revision = (int)Revision, Subject = Subject, Text = Message,
        };

        public QueuedNotice Queued => new(Notice, (int)Attempts, Error, Next.Instant());
    }

    public static IReadOnlyList<Row> Rows(Session session) =>
        session.Query<Row>($"SELECT {Columns}, created, sent FROM rotation_notices ORDER BY id");

    public static void Put(Session session, Row row) => session.Execute(
        """
        INSERT INTO rotation_notices (id, name, responder, email, revision, subject, message, created, next, attempts, error, sent)
        VALUES (@Id, @Name, @Responder, @Email, @Revision, @Subject, @Message, @Created, @Next, @Attempts, @Error, @Sent)
        """,
        new
        {
            row.Id, row.Name, row.Responder, row.Email, row.Revision, row.Subject, row.Message, row.Created, row.Next,
            row.Attempts, row.Error, row.Sent,
        });
}
