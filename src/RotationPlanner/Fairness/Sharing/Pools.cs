namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// A role of a rotation is a pool of seats; shifts that are for some people alone are pools of their own. Here they are
/// numbered.
/// </summary>
static class Pools
{
    /// <summary>
    /// Seats of a slot that are to be filled: the required ones, and the optional ones where they are wanted.
    /// </summary>
    public static int SeatsToFill(Role role) => role.WantsOptionalSeats ? role.Seats.Max : role.Seats.Min;

    /// <summary>The pool of each slot, by index.</summary>
    public static int[] Number(IReadOnlyList<Slot> slots, out int count)
    {
        var numbers = new Dictionary<(string, string, string?), int>();
        var poolOf = new int[slots.Count];
        foreach (var slot in slots)
        {
            var key = (slot.Shift.Rotation.Id, slot.Role.Id, slot.Shift.For?.Key);
            if (!numbers.TryGetValue(key, out var number)) numbers[key] = number = numbers.Count;
            poolOf[slot.Index] = number;
        }
        count = numbers.Count;
        return poolOf;
    }
}
