using RotationPlanner.Planning.Living;

namespace RotationPlanner.Interchange;

/// <summary>
/// A plan as the next revision of what is published, whatever store keeps it: seats outside its horizon stay, seats
/// inside come from it, and what had begun is not touched.
/// </summary>
/// <param name="Plan">The plan with its number and the seats around it.</param>
/// <param name="Publication">How it is published, with what changes.</param>
sealed record NextRevision(Plan Plan, Publication Publication)
{
    /// <param name="before">The published plan.json; null where nothing is published.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="publication">When, by whom and why.</param>
    /// <param name="isFresh">Whether somebody chose to plan anew over what is published.</param>
    /// <exception cref="RevisionConflictException">Another revision was published since the plan was made.</exception>
    /// <exception cref="BegunSeatsException">The plan changes seats that had begun.</exception>
    public static NextRevision After(PlanDocument? before, Plan plan, Publication publication, bool isFresh = false)
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
