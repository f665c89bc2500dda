using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange;

namespace RotationPlanner.Storage.Relational;

/// <summary>
/// Replaces a person in all that a database keeps, in one transaction. Only a ledger in a file is written after it, and
/// who is forgotten is remembered until that is done, so that an interrupted run can be run again.
/// </summary>
sealed class Erasure(Database database, Company company, Instant now)
{
    static readonly string[] folders = ["people", "observe"];

    static JsonTypeInfo<Notice[]> Notices => (JsonTypeInfo<Notice[]>)PlanFile.Options.GetTypeInfo(typeof(Notice[]));

    public (string? Pseudonym, IReadOnlyList<Problem> Problems) Run(string responder, string? ledger)
    {
        var elsewhere = ledger is not null && File.Exists(ledger) ? InputFile.ReadAllBytes(ledger) : null;
        var (person, problems) = database.WriteAlone<(Pseudonym?, IReadOnlyList<Problem>)>(session =>
        {
            if (RevisionTable.Current(session) is not { } current)
                return (null, [new Problem("--store", "Nothing is published here", database.Address, "Maybe another store.")]);
            var (published, wrong) = PlanFile.ReadPublished(current.Content, database.Address);
            if (published is null) return (null, wrong);
            if (Pseudonym.StillServes(responder, published, now) is { } held) return (null, [held with { File = database.Address }]);
            var begun = session.First<Begun>("SELECT forgetting, alias FROM rotation_store WHERE id = 1");
            if (begun?.Forgetting is { } other && other != responder)
                return (null, [new Problem("--person", "Forgetting somebody else was interrupted", responder,
                    $"Maybe first run it again with --person {other}.")]);
            var kept = Kept.Read(session);
            var known = company.Responders.FirstOrDefault(r => r.Id == responder);
            IEnumerable<ReadOnlyMemory<byte>> documents = elsewhere is null ? kept.Documents : kept.Documents.Append(elsewhere);
            var (who, refusal) = Pseudonym.For(responder, known, documents, begun?.Alias);
            if (who is null) return (null, [refusal!]);
            Replace(session, kept, who);
            if (elsewhere is not null)
                session.Execute("UPDATE rotation_store SET forgetting = @Responder, alias = @Alias WHERE id = 1", new { who.Responder, who.Alias });
            return (who, []);
        });
        if (person is null || elsewhere is null) return (person?.Alias, problems);
        AtomicFile.Write(ledger!, person.InJson(elsewhere).Span);
        database.WriteAlone(session => session.Execute("UPDATE rotation_store SET forgetting = NULL, alias = NULL WHERE id = 1"));
        return (person.Alias, []);
    }

    void Replace(Session session, Kept kept, Pseudonym person)
    {
        foreach (var revision in kept.Revisions)
            session.Execute("UPDATE rotation_revisions SET content = @content, ledger = @ledger WHERE number = @Number", new
            {
                revision.Number, content = person.InJson(revision.Content).ToArray(),
                ledger = revision.Ledger is { } ledger ? person.InJson(ledger).ToArray() : null,
            });
        foreach (var (id, notice) in kept.Notices)
        {
            var renamed = Renamed(notice, person);
            session.Execute(
                """
                UPDATE rotation_notices SET name = @Id, responder = @Responder, email = @Email, subject = @Subject, message = @Text
                WHERE id = @number
                """,
                new { number = id, renamed.Id, renamed.Responder, renamed.Email, renamed.Subject, renamed.Text });
        }
        Asks(session, person);
        Tokens(session, person);
        Feeds(session, person);
    }

    static Notice Renamed(Notice notice, Pseudonym person) => JsonSerializer.Deserialize(
        person.InJson(JsonSerializer.SerializeToUtf8Bytes(new[] { notice }, Notices)).Span, Notices)![0];

    void Asks(Session session, Pseudonym person)
    {
        session.Execute(
            """
            UPDATE rotation_asks SET state = @withdrawn, decider = @Alias, decided = @now
            WHERE responder = @Responder AND state = @open
            """,
            new
            {
                withdrawn = $"{AskState.Withdrawn}", open = $"{AskState.Open}", person.Alias, person.Responder, now = now.Ticks(),
            });
        session.Execute("UPDATE rotation_asks SET responder = @Alias WHERE responder = @Responder", new { person.Alias, person.Responder });
        session.Execute("UPDATE rotation_asks SET decider = @Alias WHERE decider = @Responder", new { person.Alias, person.Responder });
        foreach (var said in session.Query<Said>("SELECT id, answer FROM rotation_asks WHERE answer <> ''"))
            if (person.InText(said.Answer) is var answer && answer != said.Answer)
                session.Execute("UPDATE rotation_asks SET answer = @answer WHERE id = @Id", new { answer, said.Id });
    }

    void Tokens(Session session, Pseudonym person)
    {
        foreach (var (subject, alias) in OwnFeeds(person).Prepend((person.Responder, person.Alias)))
        {
            var kinds = subject == person.Responder ? "kind <> @feed" : "kind = @feed";
            var values = new { now = now.Ticks(), subject, alias, feed = $"{TokenKind.Feed}" };
            session.Execute($"UPDATE rotation_tokens SET ended = @now WHERE subject = @subject AND {kinds} AND ended IS NULL", values);
            session.Execute($"UPDATE rotation_tokens SET subject = @alias WHERE subject = @subject AND {kinds}", values);
        }
    }

    /// <summary>Feeds name everybody; they are rendered anew, and the person's own are removed.</summary>
    void Feeds(Session session, Pseudonym person)
    {
        var current = RevisionTable.Current(session)!;
        var renamed = Pseudonym.Rename(company, person.Responder, person.Alias, current.Content);
        var (plan, problems) = PlanFile.Read(current.Content, database.Address, renamed);
        if (plan is null) throw new IOException($"{problems[0]}\nNobody is forgotten.");
        FeedTable.Write(session, plan, now);
        foreach (var (own, alias) in OwnFeeds(person))
            session.Execute("DELETE FROM rotation_feeds WHERE path IN (@own, @alias)", new { own, alias });
        FeedTable.Count(session);
    }

    static IEnumerable<(string Own, string Alias)> OwnFeeds(Pseudonym person) =>
        folders.Select(f => ($"{f}/{person.Responder}.ics", $"{f}/{person.Alias}.ics"));

    sealed record Kept(IReadOnlyList<RevisionTable.Row> Revisions, IReadOnlyList<(long Id, Notice Notice)> Notices)
    {
        public IEnumerable<ReadOnlyMemory<byte>> Documents =>
        [
            .. Revisions.Select(r => (ReadOnlyMemory<byte>)r.Content),
            .. Revisions.Select(r => r.Ledger).OfType<byte[]>().Select(l => (ReadOnlyMemory<byte>)l),
            JsonSerializer.SerializeToUtf8Bytes([.. Notices.Select(n => n.Notice)], Erasure.Notices),
        ];

        public static Kept Read(Session session) => new(
            RevisionTable.Rows(session),
            [.. NoticeTable.Rows(session).Select(r => (r.Id, r.Notice))]);
    }

    sealed class Begun
    {
        public string? Forgetting { get; init; }

        public string? Alias { get; init; }
    }

    sealed class Said
    {
        public long Id { get; init; }

        public string Answer { get; init; } = "";
    }
}
