using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Storage.Relational;

namespace RotationPlanner.Storage;

/// <summary>
/// All that a server keeps, in a database. To publish is one transaction: revision, ledger, notices and feeds are those
/// of one revision, always. Publishers come one after another; the database frees whoever is killed.
/// </summary>
public abstract class DatabaseStore : IRotationStore, IDisposable
{
    readonly FeedTable feeds;
    readonly TokenTable tokens;
    readonly AskTable asks;
    readonly NoticeTable notices;

    private protected DatabaseStore(Dialect dialect)
    {
        Database = new Database(dialect);
        (feeds, tokens) = (new FeedTable(Database), new TokenTable(Database));
        (asks, notices) = (new AskTable(Database), new NoticeTable(Database));
    }

    internal Database Database { get; }

    /// <summary>The database as messages name it, without secrets.</summary>
    public string Address => Database.Address;

    /// <inheritdoc />
    public IFeedStore Feeds => feeds;

    /// <inheritdoc />
    public ITokenStore Tokens => tokens;

    /// <inheritdoc />
    public IAskStore Asks => asks;

    /// <inheritdoc />
    public INoticeStore Notices => notices;

    /// <summary>The numbers of the revisions that are kept, lowest first; empty where nothing is published.</summary>
    public IReadOnlyList<int> Revisions => Database.Read(RevisionTable.Numbers);

    /// <inheritdoc />
    public (Plan? Plan, Publication? Publication, IReadOnlyList<Problem> Problems) Current(Company company)
    {
        ArgumentNullException.ThrowIfNull(company);
        if (Database.Read(RevisionTable.Current) is not { } current) return (null, null, []);
        var name = Name(current.Number);
        var (plan, problems) = PlanFile.Read(current.Content, name, company);
        if (plan is null) return (null, null, problems);
        var (published, wrong) = PlanFile.ReadPublished(current.Content, name);
        return published is null ? (null, null, wrong) : (plan, published.Publication, problems);
    }

    /// <summary>A revision as it is kept: what plan.json would hold, UTF-8.</summary>
    /// <param name="number">Its number; null for the current one.</param>
    /// <returns>It with the ledger that it leaves, as ledger.json; null where there is none. A revision that came from a
    /// folder may have no ledger.</returns>
    public (ReadOnlyMemory<byte> Plan, ReadOnlyMemory<byte>? Ledger)? Read(int? number = null) =>
        Database.Read(s => number is { } asked ? RevisionTable.Find(s, asked) : RevisionTable.Current(s)) is { } row
            ? (row.Content, row.Ledger is { } ledger ? (ReadOnlyMemory<byte>?)ledger : null) : null;

    /// <summary>The feeds as files by path, for
    /// <see cref="Calendars.FeedHistory.Of(IEnumerable{KeyValuePair{string, ReadOnlyMemory{byte}}})"/>.</summary>
    /// <returns>Content by path.</returns>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> FeedFiles() => Database.Read(FeedTable.Files);

    /// <inheritdoc />
    public Publication Publish(Plan plan, Publication publication)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(publication);
        return Database.WriteAlone(session =>
        {
            var before = RevisionTable.Current(session);
            var next = before is null ? NextRevision.After(null, Address, plan, publication)
                : NextRevision.After(before.Content, Name(before.Number), plan, publication);
            // What readers will find, and not what the publisher had in mind, is what people are told and shown.
            var (published, problems) = PlanFile.Read(next.File, Name(next.Publication.Revision), plan.Company);
            if (published is null) throw new IOException($"{problems[0]}\nNothing is published.");
            RevisionTable.Add(session, next.Publication.Revision, next.Publication.At, next.File.ToArray(),
                RevisionTable.Ledger(published));
            FeedTable.Write(session, published, publication.At);
            NoticeTable.Add(session, Outbox.Notices(published, next.Publication), publication.At);
            RevisionTable.ClearAway(session, plan.Company.Retention, next.Publication);
            return next.Publication;
        });
    }

    /// <summary>
    /// Replaces a person's id, names and address by a pseudonym, such as former-1, in all revisions, ledgers, notices,
    /// feeds and requests, and ends what opens anything for them. Sums stay as before.
    /// </summary>
    /// <param name="company">The company as it is now; it need not know the person any more.</param>
    /// <param name="responder">The <see cref="Responder.Id"/>.</param>
    /// <param name="asOf">Now, UTC: nobody is forgotten who still holds a seat that ends later.</param>
    /// <param name="ledger">A ledger in a file elsewhere in which they are forgotten too; may be null.</param>
    /// <returns>The pseudonym, or null and why nobody is forgotten.</returns>
    /// <exception cref="IOException">The database or the file cannot be read or written; run it again.</exception>
    public (string? Pseudonym, IReadOnlyList<Problem> Problems) Forget(
        Company company, string responder, Instant asOf, string? ledger = null)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentException.ThrowIfNullOrWhiteSpace(responder);
        return new Erasure(Database, company, asOf).Run(responder, ledger);
    }

    /// <summary>Copies all that another database keeps into this one, which is empty, as of one moment: as a backup, to
    /// restore one, or to move to another database.</summary>
    /// <param name="other">The other one; it may be in use.</param>
    /// <returns>What was copied.</returns>
    /// <exception cref="IOException">This one keeps something already, or one of them is away; nothing is copied.</exception>
    public StoreContent CopyFrom(DatabaseStore other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Copying.Into(Database, other.Database.ReadTogether(Copying.Read));
    }

    /// <summary>Copies what a folder keeps that plans were published in: revisions, the ledger, feeds, and notices, which
    /// were sent by whoever reads the folder and are not sent again.</summary>
    /// <param name="directory">The folder of plan.json.</param>
    /// <param name="now">Now, UTC.</param>
    /// <returns>What was copied.</returns>
    /// <exception cref="IOException">This one keeps something already, a file cannot be read, or the last revision was
    /// not told to people yet; nothing is copied.</exception>
    public StoreContent CopyFrom(string directory, Instant now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        return Copying.Into(Database, new FolderReading(directory, now).Read());
    }

    /// <summary>Frees what the store holds; requests that run go on to their end.</summary>
    public void Dispose()
    {
        Database.Dialect.Dispose();
        GC.SuppressFinalize(this);
    }

    string Name(long revision) => $"{Address}, revision {revision}";
}
