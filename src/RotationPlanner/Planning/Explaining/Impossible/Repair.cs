using System.Collections.Frozen;
using RotationPlanner.Program;

namespace RotationPlanner.Planning.Explaining.Impossible;

/// <summary>Something that would make a conflict go away.</summary>
/// <param name="Cost">How much it asks: less is tried and said first.</param>
/// <param name="Text">It in words.</param>
/// <param name="Labels">The constraints that it sets aside.</param>
/// <param name="Slots">The slots that it leaves empty, or lets somebody new fill.</param>
sealed record Repair(int Cost, string Text, IReadOnlyList<Label> Labels, IReadOnlyList<int> Slots)
{
    /// <summary>The program as it would be.</summary>
    public SeatProgram In(SeatProgram program)
    {
        var (aside, open) = (Labels.ToFrozenSet(), Slots.ToFrozenSet());
        return program with
        {
            Required = [.. program.Required.Select((n, s) => open.Contains(s) ? 0 : n)],
            Linears = [.. program.Linears.Where(f => !aside.Contains(f.Label))],
            NoOverlaps = [.. program.NoOverlaps.Where(f => !aside.Contains(f.Label))],
            Windows = [.. program.Windows.Where(f => !aside.Contains(f.Label))],
        };
    }
}
