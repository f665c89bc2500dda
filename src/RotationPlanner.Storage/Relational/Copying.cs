namespace RotationPlanner.Storage.Relational;

/// <summary>All rows of a database, and how they come into an empty one: all or none.</summary>
static class Copying
{
    // Tables whose numbers are counted up.
    static readonly string[] counted = ["rotation_tokens", "rotation_asks", "rotation_notices"];

    public static All Read(Session session) => new(
        RevisionTable.Rows(session), FeedTable.Rows(session), NoticeTable.Rows(session), TokenTable.Rows(session), AskTable.Rows(session));

    /// <exception cref="IOException">The database keeps something already.</exception>
    public static StoreContent Into(Database database, All all) => database.WriteAlone(session =>
    {
        if (Read(session) is { IsEmpty: false })
            throw new IOException($"{database.Address} keeps something already, so nothing is copied into it. Maybe name an empty one.");
        foreach (var row in all.Revisions) RevisionTable.Add(session, (int)row.Number, row.At.Instant(), row.Content, row.Ledger);
        foreach (var row in all.Feeds) FeedTable.Put(session, row.Path, row.Content, row.Changed.Instant());
        foreach (var row in all.Notices) NoticeTable.Put(session, row);
        foreach (var row in all.Tokens) TokenTable.Put(session, row);
        foreach (var row in all.Asks) AskTable.Put(session, row);
        FeedTable.Count(session);
        foreach (var table in counted) database.Dialect.CountOn(session, table);
        return all.Content;
    });

    public sealed record All(
        IReadOnlyList<RevisionTable.Row> Revisions, IReadOnlyList<FeedTable.Row> Feeds, IReadOnlyList<NoticeTable.Row> Notices,
        IReadOnlyList<TokenTable.Row> Tokens, IReadOnlyList<AskTable.Row> Asks)
    {
        public bool IsEmpty => Revisions.Count + Feeds.Count + Notices.Count + Tokens.Count + Asks.Count == 0;

        public StoreContent Content => new()
        {
            Revisions = Revisions.Count, Feeds = Feeds.Count(f => FeedTable.IsFeed(f.Path)), Notices = Notices.Count,
            Tokens = Tokens.Count, Asks = Asks.Count,
        };
    }
}
