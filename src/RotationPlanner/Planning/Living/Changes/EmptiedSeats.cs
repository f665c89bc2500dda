namespace RotationPlanner.Planning.Living;

/// <summary>Required seats that somebody held, and that a changed plan leaves empty.</summary>
static class EmptiedSeats
{
    public static List<UnfilledSeat> Among(PublishedPlan published, Plan changed)
    {
        var held = published.Assignments.Select(a => (a.Shift, a.Role, a.Seat)).ToHashSet();
        return [.. changed.Unfilled.Where(u => u.Required && held.Contains((u.Shift, u.Role, u.Seat)))];
    }
}
