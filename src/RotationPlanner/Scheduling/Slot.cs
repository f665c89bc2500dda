using RotationPlanner.Scheduling;

namespace RotationPlanner;

/// <summary>A role in a shift with all its seats, which nobody can tell apart while planning.</summary>
public sealed class Slot
{
    internal Slot(int index, Shift shift, Role role, bool isPast = false) 
    {
        (Index, Shift, Role, IsPast) = (index, shift, role, isPast);
        (StartMinute, EndMinute, Day) = (shift.Start.ToInstant().Minute(), shift.End.ToInstant()
            .Minute(), shift.Date.DayNumber());
    }

    /// <summary>Position among the program's slots.</summary>
    public int Index { get; }

    /// <summary>The shift.</summary>
    public Shift Shift { get; }

    /// <summary>The role.</summary>
    public Role Role { get; }

    /// <summary>When the shift begins, in minutes since 1970 UTC.</summary>
    public long StartMinute { get; }

    /// <summary>The first minute after the shift, in minutes since 1970 UTC.</summary>
    public long EndMinute { get; }

    /// <summary>The local date on which the shift starts, in days since 1970.</summary>
    public int Day { get; }

    /// <summary>True for a slot worked before the horizon; its choices are fixed.</summary>
    public bool IsPast { get; }

    /// <summary>Whether its stint is in parts, of which one person may hold several.</summary>
    internal bool IsParted { get; set; }

    /// <inheritdoc />
    public override string ToString() => $"{Shift.Id}, {Role.Id}";
}
