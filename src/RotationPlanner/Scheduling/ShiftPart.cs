using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>A seat of which a part is covered is held by several people, one after the other.</summary>
static class ShiftPart
{
    /// <summary>The part of a shift that an assignment covers; the shift itself where that is all of it.</summary>
    public static Shift HeldIn(Shift shift, Assignment assignment) => HeldIn(shift, assignment.Start, assignment.End);

    /// <summary>As above, for a part from one instant to another.</summary>
    public static Shift HeldIn(Shift shift, Instant from, Instant to) =>
        from == shift.Start.ToInstant() && to == shift.End.ToInstant() ? shift
            : shift with { Start = from.InZone(shift.Start.Zone), End = to.InZone(shift.End.Zone) };
}
