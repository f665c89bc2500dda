using System.Globalization;
using RotationPlanner.Calendars;
using RotationPlanner.Planning.Living;

namespace RotationPlanner.Interchange;

/// <summary>
/// The store that is files: <c>plan.json</c> is the current revision, <c>revisions/0001.json</c> and so on are the
/// earlier ones. The new revision replaces plan.json in one step, so whoever is killed leaves the old one or the new
/// one, whole.
/// </summary>
public sealed class PublicationFolder : IPublicationStore
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(30), pause = TimeSpan.FromMilliseconds(20);

    /// <param name="directory">The folder; made when something is published.</param>
    public PublicationFolder(string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        Directory = directory;
    }

    /// <summary>The folder.</summary>
    public string Directory { get; }

    string Plan => Path.Combine(Directory, "plan.json");

    /// <inheritdoc />
    public (Plan? Plan, Publication? Publication, IReadOnlyList<Problem> Problems) Current(Company company)
    {
        if (!File.Exists(Plan)) return (null, null, []);
        var (document, problems) = PlanFile.ReadDocument(Plan);
        if (document?.Publication is not { } publication) return (null, null, problems);
        var (plan, wrong) = PlanFile.Read(Plan, company);
        return (plan, plan is null ? null : publication, wrong);
    }

    /// <inheritdoc />
    public Publication Publish(Plan plan, Publication publication)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(publication);
        System.IO.Directory.CreateDirectory(Directory);
        using var alone = Lock();
        var before = Published();
        if (before is { Publication: { } last } current && plan.Revision != current.Revision + 1) throw new RevisionConflictException(current.Revision, last, plan.Revision);
        var told = before is null ? publication with { Changes = [], Training = [] } : publication with
        {
            Changes = Changes(before, plan, publication),
            Training = TrainingChanges.Between(before.Training, before.Assignments, plan,
                NoticeWindow.From(publication.At, ReplanOptions.DefaultNotice, plan.Company.TimeZone)),
        };
        if (before is not null) Keep(before.Revision);
        using var memory = new MemoryStream();
        PlanFile.Write(plan, memory, told);
        AtomicFile.Write(Plan, memory.GetBuffer().AsSpan(0, (int)memory.Length));
        return told;
    }

    static IReadOnlyList<SeatChange> Changes(PlanDocument before, Plan plan, Publication publication)
    {
        var late = publication.At + ReplanOptions.DefaultNotice.ToDuration();
        return
        [
            .. SeatChanges.Between(before.Assignments, plan.Assignments)
                .Select(c => Reasoned(c with { IsUrgent = c.Start < late }, publication.Changes)),
        ];
    }

    // Who makes a change knows why; a comparison of two plans does not.
    static SeatChange Reasoned(SeatChange change, IReadOnlyList<SeatChange> known) =>
        known.FirstOrDefault(k => (k.Shift, k.Role, k.From, k.To) == (change.Shift, change.Role, change.From, change.To)) is { } same
            ? change with { Why = same.Why, Cause = same.Cause } : change;

    /// <summary>The published plan.json; null where there is none, or only a draft.</summary>
    PlanDocument? Published()
    {
        if (!File.Exists(Plan)) return null;
        var (document, problems) = PlanFile.ReadDocument(Plan);
        // What nobody can read may be the work of a newer version: it is not overwritten.
        if (document is null) throw new IOException($"{problems[0]}\n{Plan} cannot be read, so nothing is published over it. Maybe move it away.");
        return document.Publication is null ? null : document;
    }

    // A copy first: at no moment is the current revision missing.
    void Keep(int revision)
    {
        var kept = Path.Combine(Directory, "revisions", string.Create(CultureInfo.InvariantCulture, $"{revision:0000}.json"));
        AtomicFile.Write(kept, File.ReadAllBytes(Plan));
    }

    /// <summary>One publisher at a time; the system frees the lock of one that is killed.</summary>
    FileStream Lock()
    {
        var file = Path.Combine(Directory, ".publish.lock");
        for (var waited = TimeSpan.Zero; ; waited += pause)
        {
            try { return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None); }
            catch (IOException) when (waited < patience && System.IO.Directory.Exists(Directory) && !System.IO.Directory.Exists(file)) { Thread.Sleep(pause); }
        }
    }
}
