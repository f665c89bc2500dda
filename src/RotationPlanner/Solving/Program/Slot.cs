using RotationPlanner.Scheduling;

namespace RotationPlanner.Solving;

/// <summary>A role in a shift with all its seats, which nobody can tell apart while planning.</summary>
public sealed class Slot
{
    internal Slot(int index, Shift shift, Role role, bool isPast = false) => (Index, Shift, Role, IsPast) = (index, shift, role, isPast);

    /// <summary>Position among the program's slots.</summary>
    public int Index { get; }

    /// <summary>The shift.</summary>
    public Shift Shift { get; }

    /// <summary>The role.</summary>
    public Role Role { get; }

    /// <summary>True for a slot worked before the horizon; its choices are fixed.</summary>
    public bool IsPast { get; }

    /// <inheritdoc />
    public override string ToString() => $"{Shift.Id}, {Role.Id}";
}
