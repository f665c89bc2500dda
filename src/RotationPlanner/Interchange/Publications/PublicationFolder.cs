using RotationPlanner.Calendars;

namespace RotationPlanner.Interchange;

/// <summary>
/// The store that is files: <c>plan.json</c> is the current revision, <c>revisions/0001.json</c> and so on are the
/// earlier ones. The new revision replaces plan.json in one step, so whoever is killed, or finds the disk full, leaves
/// the old one or the new one, whole.
/// </summary>
public sealed class PublicationFolder : IPublicationStore
{
    /// <param name="directory">The folder; made when something is published.</param>
    public PublicationFolder(string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        Directory = directory;
    }

    /// <summary>The folder.</summary>
    public string Directory { get; }

    /// <summary>Writes a file whole or not at all; tests have disks that fill.</summary>
    internal Action<string, byte[]> Write { get; init; } = (path, bytes) => AtomicFile.Write(path, bytes);

    string Plan => Path.Combine(Directory, "plan.json");

    RevisionFiles Earlier => new(Directory);

    /// <inheritdoc />
    public (Plan? Plan, Publication? Publication, IReadOnlyList<Problem> Problems) Current(Company company)
    {
        if (!File.Exists(Plan)) return (null, null, []);
        var (document, problems, file) = Latest();
        if (document?.Publication is not { } publication) return (null, null, problems);
        var (plan, wrong) = PlanFile.Read(file, company);
        return (plan, plan is null ? null : publication with { Revision = document.Revision }, wrong);
    }

    /// <inheritdoc />
    public Publication Publish(Plan plan, Publication publication)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(publication);
        System.IO.Directory.CreateDirectory(Directory);
        using var alone = FolderLock.Take(Directory);
        Earlier.Tidy();
        var (before, file) = Published();
        var next = NextRevision.After(before, before is null ? Numbered(plan) : plan, publication, isFresh: file != Plan);
        // A copy first: at no moment is the current revision missing.
        if (before is not null && file == Plan) Keep(before.Revision);
        Write(Plan, next.File.ToArray());
        Earlier.ClearAway(plan.Company.Retention, next.Publication);
        return next.Publication;
    }

    /// <summary>
    /// Replaces a person's id, names and address by a pseudonym, such as former-1, in all revisions, notices and ledgers.
    /// Seats, credits and balances stay, so that all sums are as before. Whoever interrupts it can run it again.
    /// </summary>
    /// <param name="company">The company as it is now; it need not know the person any more.</param>
    /// <param name="responder">The <see cref="Responder.Id"/>.</param>
    /// <param name="asOf">Now, UTC: nobody is forgotten who still holds a seat that ends later.</param>
    /// <param name="ledger">A ledger elsewhere in which they are forgotten too; may be null.</param>
    /// <param name="rest">Is given the pseudonym, and forgets the person elsewhere, such as in feeds; may be null.</param>
    /// <returns>The pseudonym, or null and why nobody is forgotten.</returns>
    /// <exception cref="IOException">A file cannot be read or written; run it again.</exception>
    public (string? Pseudonym, IReadOnlyList<Problem> Problems) Forget(
        Company company, string responder, NodaTime.Instant asOf, string? ledger = null, Action<string>? rest = null)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentException.ThrowIfNullOrWhiteSpace(responder);
        if (!File.Exists(Plan)) return (null, [new Problem("plan.json", "There is no plan here", Directory, "Maybe another folder.")]);
        return new Forgetting(Directory, ledger).Run(responder, company.Responders.FirstOrDefault(r => r.Id == responder), asOf, rest ?? (_ => { }));
    }

    /// <summary>The published plan, and its file; null where there is none, or only a draft.</summary>
    (PlanDocument? Document, string File) Published()
    {
        if (!File.Exists(Plan))
        {
            if (Earlier.Latest is { } kept)
                throw new IOException($"{Plan} is missing, and {Earlier.PathOf(kept)} is there, so nothing is published. Maybe copy that back, or move {Earlier.Folder} away to begin anew.");
            return (null, Plan);
        }
        var (document, problems, file) = Latest();
        // What nobody can read may be the work of a newer version: it is not overwritten.
        if (document is null) throw new IOException($"{problems[0]}\n{file} cannot be read, so nothing is published over it. Maybe move it away.");
        return document.Publication is null ? (null, Plan) : (document, file);
    }

    /// <summary>plan.json; where a fresh draft lies there, the revision that people were told last.</summary>
    (PlanDocument? Document, IReadOnlyList<Problem> Problems, string File) Latest()
    {
        var (document, problems) = PlanFile.ReadDocument(Plan);
        if (document is not { Publication: null } || Earlier.Latest is not { } kept) return (document, problems, Plan);
        (document, problems) = PlanFile.ReadDocument(Earlier.PathOf(kept));
        return (document, problems, Earlier.PathOf(kept));
    }

    // After a fresh start the numbers go on, so that no number means two revisions.
    Plan Numbered(Plan plan) => Earlier.Latest is { } latest && latest >= plan.Revision ? plan with { Revision = latest + 1 } : plan;

    void Keep(int revision)
    {
        var (kept, bytes) = (Earlier.PathOf(revision), File.ReadAllBytes(Plan));
        if (!File.Exists(kept)) Write(kept, bytes);
        else if (!File.ReadAllBytes(kept).AsSpan().SequenceEqual(bytes))
            throw new IOException($"{kept} differs from revision {revision} in {Plan}, so nothing is published over it. Maybe move it away.");
    }
}
