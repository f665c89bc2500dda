using NodaTime;
using RotationPlanner.Verification;

namespace RotationPlanner.Tool.Output.Rosters;

/// <summary>The shifts of one rotation that are shown, by start.</summary>
sealed class Part(RosterRotation rotation, IReadOnlyList<PartShift> shifts)
{
    const int FewShifts = 10;

    public RosterRotation Rotation => rotation;

    public IReadOnlyList<PartShift> Shifts => shifts;

    public static IEnumerable<Part> Of(Roster roster, IEnumerable<RosterSeat> seats)
    {
        var shown = seats.ToLookup(s => s.Rotation, StringComparer.Ordinal);
        foreach (var rotation in roster.Rotations)
            if (shown.Contains(rotation.Id))
            {
                var shifts = shown[rotation.Id].GroupBy(s => s.Shift).Select(g => new PartShift(g.Key, [.. g]));
                yield return new Part(rotation, [.. shifts]);
            }
    }

    /// <summary>Shifts of a day or less are shown as weeks, unless they are few.</summary>
    public bool IsDaily =>
        Shifts.Count > FewShifts && Shifts.Count(s => s.End - s.Start <= Duration.FromHours(25)) > Shifts.Count / 2;
}

/// <summary>One shift with the seats that are shown of it.</summary>
sealed record PartShift(string Id, IReadOnlyList<RosterSeat> Seats)
{
    // Covers of a part may begin later and end earlier than the shift.
    public Instant Start => Seats.Min(s => s.Start);

    public Instant End => Seats.Max(s => s.End);

    public string? Name => Seats[0].ShiftName;

    public IEnumerable<RosterSeat> In(string role) => Seats.Where(s => s.Role == role);
}
