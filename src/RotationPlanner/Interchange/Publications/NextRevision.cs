using RotationPlanner.Planning.Living;

namespace RotationPlanner.Interchange;

/// <summary>
/// A plan as the next revision of what is published, whatever store keeps it: seats outside its horizon stay, seats
/// inside come from it, and what had begun is not touched.
/// </summary>
public sealed record NextRevision
{
    NextRevision(Plan plan, Publication publication) => (Plan, Publication) = (plan, publication);

    /// <summary>The plan with its number and the seats around it.</summary>
    public Plan Plan { get; }

    /// <summary>How it is published, with its number and what changes.</summary>
    public Publication Publication { get; }

    /// <summary>What a store keeps: plan.json with how it is published, UTF-8.</summary>
    public ReadOnlyMemory<byte> File => field.IsEmpty ? field = Written() : field;

    /// <summary>Makes a plan the next revision, for a store that keeps revisions elsewhere than in files.</summary>
    /// <param name="current">What the store keeps of the current revision; null where nothing is published. Whoever asks
    /// holds the store's lock, so that nobody publishes meanwhile.</param>
    /// <param name="name">What messages call it, such as <c>revision 3</c>.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="publication">When, by whom and why.</param>
    /// <returns>The next revision.</returns>
    /// <exception cref="RevisionConflictException">Another revision was published since the plan was made.</exception>
    /// <exception cref="BegunSeatsException">The plan changes seats that had begun.</exception>
    /// <exception cref="IOException">What is kept cannot be read; nothing is published over it.</exception>
    public static NextRevision After(ReadOnlyMemory<byte>? current, string name, Plan plan, Publication publication)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(publication);
        if (current is not { } kept) return After(null, plan, publication);
        var (before, problems) = PlanFile.ReadDocument(kept, name);
        // What nobody can read may be the work of a newer version.
        return before is null ? throw new IOException($"{problems[0]}\n{name} cannot be read, so nothing is published over it. Maybe a newer version wrote it.")
            : After(before, plan, publication);
    }

    /// <param name="before">The published plan.json; null where nothing is published.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="publication">When, by whom and why.</param>
    /// <param name="isFresh">Whether somebody chose to plan anew over what is published.</param>
    /// <exception cref="RevisionConflictException">Another revision was published since the plan was made.</exception>
    /// <exception cref="BegunSeatsException">The plan changes seats that had begun.</exception>
    internal static NextRevision After(PlanDocument? before, Plan plan, Publication publication, bool isFresh = false)
    {
        if (before is not { Publication: { } last })
            return new NextRevision(plan with { Base = null }, publication with { Revision = plan.Revision, Changes = [], Training = [] });
        if (isFresh ? plan.Base < before.Revision : !IsNext(before, plan)) throw new RevisionConflictException(before.Revision, last, plan.Revision);
        var changes = SeatTimeline.Changes(before.Seats, plan);
        if (SeatTimeline.Begun(before.Seats, changes, publication.At) is { Count: > 0 } begun) throw new BegunSeatsException(begun);
        var notice = NoticeWindow.From(publication.At, plan.Notice ?? plan.Company.Notice, plan.Company.TimeZone);
        var next = Carried(before, plan) with
        {
            Revision = before.Revision + 1,
            Base = null,
            Around = SeatTimeline.Sorted(before.Seats.Where(a => !SeatTimeline.IsWithin(plan.Company, a))),
        };
        return new NextRevision(next, publication with
        {
            Revision = next.Revision,
            Changes = [.. changes.Select(c => Reasoned(c with { IsUrgent = c.Start < notice.Ends }, publication.Changes))],
            // What another horizon told of training is not taken back by a plan of this one.
            Training = IsSameHorizon(before, plan) ? TrainingChanges.Between(before.Training, before.Assignments, plan, notice) : [],
        });
    }

    byte[] Written()
    {
        using var memory = new MemoryStream();
        PlanFile.Write(Plan, memory, Publication);
        return memory.ToArray();
    }

    /// <summary>
    /// A plan made by itself knows nothing of what was granted, nor of who took over from whom: both are carried on.
    /// </summary>
    static Plan Carried(PlanDocument before, Plan plan)
    {
        if (plan.Base == before.Revision) return plan;
        var granted = AmendmentReading.Read(before.Amendments, before.Granted, before.Publication);
        var own = plan.Amendments.Where(a => !granted.Any(g => g.IsGranted == a.IsGranted && g.Request.Wish == a.Request.Wish)).ToList();
        var last = granted.Select(a => a.Number).DefaultIfEmpty().Max();
        return plan with
        {
            Amendments = [.. granted, .. own.Select((a, i) => a with { Number = last + 1 + i })],
            Covers =
            [
                .. CoverBook.Carry(before.Covers ?? [], plan.Assignments, id => plan.Schedule.Find(id) is not null)
                    .Concat(plan.Covers).Distinct().OrderBy(c => c.Start).ThenBy(c => c.Shift, StringComparer.Ordinal),
            ],
        };
    }

    static bool IsSameHorizon(PlanDocument before, Plan plan) =>
        before.Horizon is { } horizon && (horizon.From, horizon.To) == (plan.Company.Horizon.Start, plan.Company.Horizon.End);

    // Who makes a change knows why; a comparison of two plans does not.
    static SeatChange Reasoned(SeatChange change, IReadOnlyList<SeatChange> known) =>
        known.FirstOrDefault(k => (k.Shift, k.Role, k.From, k.To) == (change.Shift, change.Role, change.From, change.To)) is { } same
            ? change with { Why = same.Why, Cause = same.Cause } : change;

    // A plan made by itself may go on where the published one ends; all else must know what it changes.
    static bool IsNext(PlanDocument before, Plan plan) => plan.Base is { } origin ? origin == before.Revision
        : plan.Revision == before.Revision + 1 || plan.Company.Horizon.End > Last(before, plan);

    static NodaTime.LocalDate Last(PlanDocument before, Plan plan) => before.Seats
        .Select(a => Scheduling.ShiftId.DateOf(plan.Company, a)).Append(before.Horizon?.To ?? NodaTime.LocalDate.MinIsoValue).Max();
}
