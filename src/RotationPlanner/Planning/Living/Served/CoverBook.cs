using NodaTime;

namespace RotationPlanner.Planning.Living;

/// <summary>Keeps the covers of a plan true while the plan changes.</summary>
static class CoverBook
{
    /// <summary>
    /// The records that still hold: what somebody else serves by now is cut out. Shifts that the plan does not know, such
    /// as those of an earlier horizon, are kept as they are.
    /// </summary>
    public static IReadOnlyList<CoverRecord> Carry(
        IReadOnlyList<CoverRecord> covers, IReadOnlyList<Assignment> assignments, Func<string, bool> isKnown)
    {
        if (covers.Count == 0) return covers;
        var held = assignments.ToLookup(a => (a.Shift, a.Role, a.Responder));
        return
        [
            .. covers.SelectMany(c => !isKnown(c.Shift) ? [c] : held[(c.Shift, c.Role, c.To)]
                .Where(a => a.Start < c.End && c.Start < a.End)
                .Select(a => c with { Seat = a.Seat, Start = Instant.Max(a.Start, c.Start), End = Instant.Min(a.End, c.End) })),
        ];
    }

    /// <summary>
    /// The covers with those that a change brings. Whoever takes over from a taker takes over from whom the time was
    /// first; what comes back to them is no cover any more.
    /// </summary>
    /// <param name="before">The covers of the plan before.</param>
    /// <param name="plan">The changed plan, whose records are carried over.</param>
    /// <param name="changes">The seats that change hands.</param>
    /// <param name="notice">Now, and until when a shift is near.</param>
    /// <param name="isSwap">Whether they are exchanged.</param>
    public static Plan Add(
        IReadOnlyList<CoverRecord> before, Plan plan, IEnumerable<SeatChange> changes, NoticeWindow notice, bool isSwap)
    {
        var added = changes.Where(c => c is { From: not null, To: not null })
            .SelectMany(change => First(before, change)).Where(c => c.First != c.Change.To)
            .Select(c => new CoverRecord(c.Change.Rotation, c.Change.Shift, c.Change.Role, c.Change.Seat, c.Start,
                c.End, c.First, c.Change.To!, plan.Revision)
            {
                At = notice.AsOf,
                IsShortNotice = c.Start < notice.Ends,
                IsSwap = isSwap,
            });
        return plan with
        {
            Covers = [.. plan.Covers.Concat(added).OrderBy(c => c.Start).ThenBy(c => c.Shift, StringComparer.Ordinal)
                .ThenBy(c => c.Role, StringComparer.Ordinal).ThenBy(c => c.To, StringComparer.Ordinal)],
        };
    }

    /// <summary>Now, and until when a shift is near, for a plan of which nothing is frozen.</summary>
    public static NoticeWindow NearBy(LivePlan live) =>
        NoticeWindow.From(live.Notice.AsOf, live.Program.Company.Notice, live.Program.Company.TimeZone);

    /// <summary>A revision's own covers, as published: when and by whom.</summary>
    public static IReadOnlyList<CoverRecord> Published(Plan plan, Publication publication, Period notice)
    {
        var names = plan.Company.Responders.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        var window = NoticeWindow.From(publication.At, notice, plan.Company.TimeZone);
        bool Is(string id) => publication.By == id || publication.By == names.GetValueOrDefault(id);
        return
        [
            .. plan.Covers.Select(c => c.Revision != plan.Revision ? c : c with
            {
                At = publication.At,
                By = publication.By,
                IsOnBehalf = !Is(c.From) && !Is(c.To),
                IsShortNotice = c.Start < window.Ends,
            }),
        ];
    }

    /// <summary>A change cut where it takes over time that was taken over before, with whose each piece was first.</summary>
    static IEnumerable<(SeatChange Change, Instant Start, Instant End, string First)> First(
        IReadOnlyList<CoverRecord> before, SeatChange change)
    {
        var at = change.Start;
        foreach (var cover in before.Where(c => (c.Shift, c.Role, c.To) == (change.Shift, change.Role, change.From!)
            && c.Start < change.End && change.Start < c.End).OrderBy(c => c.Start))
        {
            if (at < cover.Start) yield return (change, at, cover.Start, change.From!);
            yield return (change, Instant.Max(at, cover.Start), Instant.Min(cover.End, change.End), cover.From);
            at = Instant.Min(cover.End, change.End);
        }
        if (at < change.End) yield return (change, at, change.End, change.From!);
    }
}
