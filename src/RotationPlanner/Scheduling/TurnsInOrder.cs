namespace RotationPlanner.Scheduling;

/// <summary>
/// Who is expected to hold the first role of a rotation, turn by turn, where people serve in a fixed order: whoever comes
/// after those who served before the horizon goes on, so that the order outlives every horizon.
/// </summary>
static class TurnsInOrder
{
    const int RoundsBack = 3;

    /// <summary>A turn of the horizon: its first shift, and who is expected, a person a seat.</summary>
    public readonly record struct Expected(Shift Shift, IReadOnlyList<string> People);

    /// <param name="schedule">The schedule.</param>
    /// <param name="rotation">The rotation, which has a role.</param>
    /// <param name="order">The ids of the people, in order; one or more.</param>
    public static IEnumerable<Expected> Of(Schedule schedule, Rotation rotation, IReadOnlyList<string> order)
    {
        var role = rotation.Roles[0];
        List<Shift> turns = [.. schedule.Shifts.Where(s => s.Rotation.Id == rotation.Id).GroupBy(s => s.Turn)
            .Select(t => t.MinBy(s => s.Start.ToInstant())!).OrderBy(s => s.Start.ToInstant()).ThenBy(s => s.Id, StringComparer.Ordinal)];
        if (turns.Count == 0) yield break;
        var begin = turns[0].Start.ToInstant();
        var before = PastShifts.Of(schedule.Company)
            .Where(p => p.Shift.Rotation.Id == rotation.Id && p.Role.Id == role.Id && p.Shift.Start.ToInstant() < begin)
            .GroupBy(p => p.Shift.Turn).OrderByDescending(t => t.Max(p => p.Shift.Start.ToInstant()))
            .Select(t => (t.Key, People: t.Select(p => p.Responder.Id).Distinct().ToList())).Take(RoundsBack * order.Count).ToList();
        var (seats, first) = (Math.Max(1, role.Seats.Min), 0);
        // Somebody may have stood in for another: the place in the order is what most of the turns before agree on.
        var isBegun = before.Count > 0 && before[0].Key == turns[0].Turn;
        if (before.Count > 0)
            first = Enumerable.Range(0, order.Count).MaxBy(at => before.Select((t, back) => (t, back)).Count(x =>
                Enumerable.Range(0, seats).Any(seat => x.t.People.Contains(At(at - ((x.back + 1) * seats) + seat)))));
        for (var i = 0; i < turns.Count; i++)
        {
            // Of a turn that began before the horizon whoever began it is expected.
            var number = isBegun ? i - 1 : i;
            yield return new Expected(turns[i], [.. Enumerable.Range(0, seats).Select(seat => At(first + (number * seats) + seat)).Distinct()]);
        }

        string At(int place) => order[((place % order.Count) + order.Count) % order.Count];
    }
}
