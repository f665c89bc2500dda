using RotationPlanner.Program;

namespace RotationPlanner.Planning.Explaining.Impossible;

/// <summary>A few seats one by one, many by role and dates.</summary>
static class SeatWords
{
    public static IReadOnlyList<(string Text, int[] Slots)> Of(SeatProgram program, IReadOnlyList<int> slots) =>
        slots.Count <= ImpossibilityWords.MostNames
        ? [.. slots.Select(s => (program.Slots[s].ToString(), new[] { s }))]
        : [.. slots.Select(s => program.Slots[s]).GroupBy(s => (Rotation: s.Shift.Rotation.Id, Role: s.Role.Id))
        .Select(g =>
            ($"the {g.Sum(s => program.Required[s.Index])} {g.Key.Role} seats of {g.Key.Rotation} from {g.Min(s => s.Shift.Date):uuuu-MM-dd} to {g.Max(s => s.Shift.Date):uuuu-MM-dd}",
            g.Select(s => s.Index).ToArray()))];
}
