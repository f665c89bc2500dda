using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Planning.Living;

/// <summary>
/// All seats that were published, horizon after horizon. A plan is the part of it that lies in its company's horizon;
/// the seats around are facts for it.
/// </summary>
static class SeatTimeline
{
    // No rule looks further than its longest window, and few windows are longer than a year.
    const int DaysAround = 400;

    // To work out and publish a cover of what is left of a running shift takes a while.
    static readonly Duration grace = Duration.FromMinutes(15);

    /// <summary>Whether a seat's shift starts in the horizon.</summary>
    public static bool IsWithin(Company company, Assignment seat) =>
        company.Horizon.Contains(ShiftId.DateOf(company, seat));

    /// <summary>Seats by start, shift, role and seat.</summary>
    public static IReadOnlyList<Assignment> Sorted(IEnumerable<Assignment> seats) =>
    [
        .. seats.OrderBy(a => a.Start).ThenBy(a => a.Shift, StringComparer.Ordinal)
        .ThenBy(a => a.Role, StringComparer.Ordinal)
            .ThenBy(a => a.Seat),
    ];

    /// <summary>
    /// The company with the seats around its horizon as seats that are held already, so that rest and windows reach over
    /// both borders.
    /// </summary>
    public static Company Surround(Company company, IReadOnlyList<Assignment> around)
    {
        if (around.Count == 0) return company;
        var (from, to) = (company.Horizon.Start.PlusDays(-DaysAround), company.Horizon.End.PlusDays(DaysAround));
        var known = company.History.Select(KeyOf).ToHashSet();
        return company with
        {
            History =
            [
                .. company.History,
                .. around.Where(a => ShiftId.DateOf(company, a) is var date && from <= date && date <= to
                    && !company.Horizon.Contains(date) && !known.Contains(KeyOf(a))),
            ],
        };
    }

    /// <summary>Takes back <see cref="Surround"/>.</summary>
    public static Company Alone(Company company, IReadOnlyList<Assignment> around)
    {
        if (around.Count == 0) return company;
        var added = around.ToHashSet<Assignment>(ReferenceEqualityComparer.Instance);
        return company with { History = [.. company.History.Where(h => !added.Contains(h))] };
    }

    /// <summary>What a plan changes of the timeline: of its horizon alone, since all else stays.</summary>
    public static IReadOnlyList<SeatChange> Changes(IReadOnlyList<Assignment> before, Plan plan) =>
        SeatChanges.Between([.. before.Where(a => IsWithin(plan.Company, a))], plan.Assignments);

    /// <summary>
    /// The changes of what had begun by then. Days that were never published have no past, and what is left of a running
    /// shift may still change hands.
    /// </summary>
    public static IReadOnlyList<SeatChange> Begun(
        IReadOnlyList<Assignment> before, IReadOnlyList<SeatChange> changes, Instant at)
    {
        if (before.Count == 0) return [];
        var last = before.Max(a => a.End);
        var begins = before.GroupBy(a => a.Shift, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Min(a => a.Start), StringComparer.Ordinal);
        bool IsRest(SeatChange change) =>
            begins.TryGetValue(change.Shift, out var begin) && begin < change.Start && change.Start >= at - grace;
        return [.. changes.Where(c => c.Start < at && c.Start < last && !IsRest(c))];
    }

    static (string, string, string, Instant) KeyOf(Assignment seat) =>
        (seat.Shift, seat.Role, seat.Responder, seat.Start);
}
