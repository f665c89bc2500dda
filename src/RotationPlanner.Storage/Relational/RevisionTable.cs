using NodaTime;
using RotationPlanner.Interchange;

namespace RotationPlanner.Storage.Relational;

/// <summary>The published revisions, each with the ledger that it leaves.</summary>
static class RevisionTable
{
    public static Row? Current(Session session) => session.First<Row>(
        "SELECT number, at, content, ledger FROM rotation_revisions ORDER BY number DESC LIMIT 1");

    public static Row? Find(Session session, int number) => session.First<Row>(
        "SELECT number, at, content, ledger FROM rotation_revisions WHERE number = @number", new { number = (long)number });

    public static IReadOnlyList<int> Numbers(Session session) =>
        [.. session.Query<long>("SELECT number FROM rotation_revisions ORDER BY number").Select(n => (int)n)];

    public static void Add(Session session, int number, Instant at, byte[] content, byte[]? ledger) => session.Execute(
        "INSERT INTO rotation_revisions (number, at, content, ledger) VALUES (@number, @at, @content, @ledger)",
        new { number = (long)number, at = at.Ticks(), content, ledger });

    public static IReadOnlyList<Row> Rows(Session session) =>
        session.Query<Row>("SELECT number, at, content, ledger FROM rotation_revisions ORDER BY number");

    public static byte[] Ledger(Plan plan)
    {
        using var memory = new MemoryStream();
        LedgerJson.Write(plan.Ledger, memory);
        return memory.ToArray();
    }

    /// <summary>Removes what is kept no longer: a revision ends when the next one replaces it.</summary>
    public static void ClearAway(Session session, Retention retention, Publication current)
    {
        if (retention.RevisionDays is { } days)
        {
            var kept = session.Query<Row>("SELECT number, at FROM rotation_revisions ORDER BY number");
            foreach (var (ended, next) in kept.Zip(kept.Skip(1)))
                if (next.At.Instant() + Duration.FromDays(days) < current.At)
                    session.Execute("DELETE FROM rotation_revisions WHERE number = @Number", new { ended.Number });
        }
        if (retention.NoticeDays is { } told)
            session.Execute("DELETE FROM rotation_notices WHERE created < @ended AND revision < @Revision",
                new { ended = (current.At - Duration.FromDays(told)).Ticks(), Revision = (long)current.Revision });
    }

    public sealed class Row
    {
        public long Number { get; init; }

        public long At { get; init; }

        public byte[] Content { get; init; } = [];

        public byte[]? Ledger { get; init; }
    }
}
