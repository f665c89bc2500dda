using System.Diagnostics;
using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Planning.Explaining.Impossible;

/// <summary>
/// Looks for seats, rules and absences that cannot hold together. Counting comes first. Otherwise it starts at a seat a
/// search left empty and widens the stretch of time around it until it is impossible by itself; the conflict is then
/// small, and found and shrunk in a small model.
/// </summary>
sealed class ImpossibilityFinder(SeatProgram program, TimeSpan limit, CancellationToken cancel)
{
    // Up to here every seat and everybody's part in a rule is weighed by itself; beyond, whole rules and whole weeks.
    const int FirstDays = 3, FineDays = 12, MostStarts = 3;
    readonly Stopwatch clock = Stopwatch.StartNew();

    /// <summary>A minimal conflict near one of the slots given, or null when none was confirmed in time.</summary>
    public Conflict? Find(IReadOnlyList<int> emptySlots)
    {
        foreach (var stretch in CountingBound.Overfull(program).Take(1)) return Overfull(stretch);
        // One start for each stretch of empty seats would do; the first few, far apart, nearly always hold one.
        var starts = emptySlots.Where((_, i) => i % Math.Max(1, emptySlots.Count / MostStarts) == 0)
            .Take(MostStarts).ToList();
        var horizon = program.Company.Horizon.Length;
        for (var days = FirstDays; ; days *= 2)
        {
            foreach (var empty in starts)
            {
                if (Left <= TimeSpan.Zero || cancel.IsCancellationRequested) return null;
                if (ConflictAround(empty, days) is { } conflict) return conflict;
            }
            if (days > horizon) return WholeConflict();
        }
    }

    TimeSpan Left => limit - clock.Elapsed;

    Conflict? ConflictAround(int empty, int days)
    {
        var middle = program.Slots[empty].Day;
        var slots = program.Slots.Where(s => program.Required[s.Index] > 0 && Math.Abs(s.Day - middle) <= days)
            .Select(s => s.Index).ToHashSet();
        var part = SubProgram.Of(program, slots);
        // Most stretches are possible, and a plain question tells so sooner than a search for a conflict.
        var holds = new List<Hold> { new(Tier.Uncovered, 0) };
        if (CpSatEngine.Ask(new Question { Program = part, Holds = holds, Limit = Left }, cancel).Outcome != Outcome.Infeasible) return null;
        return CpSatEngine.Explain(
            days <= FineDays ? new ConflictQuestion { Program = part, Limit = Left } : Coarse(part), cancel);
    }

    /// <summary>What counting has proved is only shrunk: to the weeks and rules that matter.</summary>
    Conflict? Overfull(CountingBound.Stretch stretch)
    {
        var slots = program.Slots.Where(s => program.Required[s.Index] > 0 && s.Day >= stretch.FirstDay
            && s.Day < stretch.FirstDay + stretch.Days).Select(s => s.Index);
        return CpSatEngine.Explain(Coarse(SubProgram.Of(program, [.. slots])) with { KnownImpossible = true }, cancel);
    }

    // Demands, such as diversity, can make impossible what no limit does; they need the whole.
    Conflict? WholeConflict() => Left <= TimeSpan.Zero ? null : CpSatEngine.Explain(Coarse(program), cancel);

    ConflictQuestion Coarse(SeatProgram part) => new()
    {
        Program = part,
        Limit = Left,
        Group = label => (label.Rule, label.Reason),
        SlotGroup = slot => (slot.Shift.Rotation.Id, slot.Role.Id, slot.Day / 7),
    };
}
