namespace RotationPlanner.Interchange.Importing;

/// <summary>
/// Parts of shifts that nobody holds though somebody holds the rest. A plan can tell only of seats that are all empty, so
/// such a seat is left empty whole.
/// </summary>
static class SeatHoles
{
    /// <summary>The assignments without those of seats with a hole.</summary>
    public static IReadOnlyList<Assignment> Without(Schedule schedule, IReadOnlyList<Assignment> seats) =>
        [.. seats.GroupBy(a => (a.Shift, a.Role, a.Seat)).Where(seat => !Of(schedule, [.. seat]).Any()).SelectMany(seat => seat)
            .OrderBy(a => (a.Start, a.Shift, a.Role, a.Seat))];

    public static IEnumerable<Problem> Of(Schedule schedule, IReadOnlyList<Assignment> seats)
    {
        foreach (var seat in seats.GroupBy(a => (a.Shift, a.Role, a.Seat)))
        {
            var shift = schedule.Find(seat.Key.Shift)!;
            var at = shift.Start.ToInstant();
            foreach (var part in seat.OrderBy(a => a.Start).Append(null))
            {
                var until = part?.Start ?? shift.End.ToInstant();
                if (at < until)
                    yield return new Problem($"{shift.Id}, {seat.Key.Role}", "Nobody is on call in a part of the shift; the whole seat stays empty.", $"{at}/{until}", "Maybe the tool's export begins or ends within the shift.");
                at = part?.End ?? at;
            }
        }
    }
}
