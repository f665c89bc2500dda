namespace RotationPlanner.Interchange.Importing;

/// <summary>Parts of shifts that nobody holds though somebody holds the rest: a plan tells only of seats that are all empty.</summary>
static class SeatHoles
{
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
                    yield return new Problem($"{shift.Id}, {seat.Key.Role}", "Nobody is on call in a part of the shift.", $"{at}/{until}", "Maybe the tool's export begins or ends within the shift.");
                at = part?.End ?? at;
            }
        }
    }
}
