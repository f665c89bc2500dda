using NodaTime;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Scheduling;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>An even rotation goes on over both borders of the horizon.</summary>
public class RhythmAroundTests
{
    static readonly Company company = LivingTeam.Of(6, "a", "b");

    /// <summary>What the gaps of a cost, in days, when a holds these weeks and those around.</summary>
    static double Cost(int[] weeks, params int[] around)
    {
        var known = company with { History = [.. around.Select(w => LivingTeam.Held(w, "a"))] };
        var program = ProgramCompiler.Compile(known, Schedule.Of(known)).Program;
        var state = new SearchState(new ProgramIndex(program));
        foreach (var v in Enumerable.Range(0, program.VariableCount))
            if (program.VariableSlots[v].Any(s => !program.Slots[s].IsPast && weeks.Select(LivingTeam.Shift).Contains(program.Slots[s].Shift.Id)) && program.VariableResponder[v] == 0) state.Flip(v);
        return Duration.FromMinutes(state.Duty!.GapCostOf(0)).TotalDays;
    }

    [Fact]
    public void A_turn_that_is_published_after_the_horizon_ends_the_last_gap()
    {
        // Three turns in six weeks: one every fourteen days.
        Assert.Equal(0, Cost([0, 2, 4], 6));
        Assert.Equal(7, Cost([1, 3, 5], 6));
        Assert.Equal(0, Cost([1, 3, 5], -1));
        Assert.Equal(14, Cost([0, 2, 4], 8));
        Assert.Equal(7 + 7, Cost([0, 2, 4], -1, 7));
    }

    [Fact]
    public void Only_the_nearest_turns_around_count() =>
        Assert.Equal(Cost([0, 2, 4], -2, 6), Cost([0, 2, 4], -4, -2, 6, 8, 10));
}
