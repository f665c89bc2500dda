using NodaTime;

namespace RotationPlanner.Baselines.Seats;

/// <summary>What one person takes at once: a seat of a shift, or of all shifts of a stint.</summary>
/// <param name="Layer">The seat in all shifts of its rotation and role: what other tools call a schedule or a layer.</param>
/// <param name="Number">
/// The number of the hand-over from 0, as a layer counts them that is restricted to some days: in a daily one Monday comes
/// three after Friday.
/// </param>
/// <param name="Shifts">The shifts by start; at least one.</param>
sealed record Turn(Layer Layer, int Number, IReadOnlyList<Shift> Shifts)
{
    public Instant Start => Shifts[0].Start.ToInstant();

    public Instant End => Shifts.Max(s => s.End.ToInstant());

    public long Minutes => Shifts.Sum(s => s.Minutes);

    public bool Overlaps(Turn other) => Shifts.Any(s => other.Shifts.Any(
        o => s.Start.ToInstant() < o.End.ToInstant() && o.Start.ToInstant() < s.End.ToInstant()));

    public IEnumerable<Assignment> Held(Responder by) => Shifts.Select(s => new Assignment(
        s.Rotation.Id, s.Id, Layer.Role.Id, Layer.Seat, by.Id, s.Start.ToInstant(), s.End.ToInstant()));
}

/// <summary>A seat of a role in all shifts of one kind of a rotation.</summary>
/// <param name="Rotation">The rotation.</param>
/// <param name="Kind">The named shift, such as <c>late</c>; null where the rotation has one kind.</param>
/// <param name="Role">The role.</param>
/// <param name="Seat">The seat, from 0.</param>
/// <param name="Offset">How many seats are beside it before this one, so that a plain rotation seats different people.</param>
sealed record Layer(Rotation Rotation, string? Kind, Role Role, int Seat, int Offset);
