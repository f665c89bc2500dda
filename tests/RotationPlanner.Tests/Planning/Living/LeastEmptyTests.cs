using NodaTime;
using RotationPlanner.Planning.Living;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>What a part alone proves of the seats that must stay empty.</summary>
public class LeastEmptyTests
{
    static readonly string[] held = ["a", "b", "c", "a", "b", "c", "d"];

    /// <summary>Nobody but the first may serve in the weeks 3 and 4, and nobody serves in two weeks running.</summary>
    static LivePlan Lay(params string[] away)
    {
        var (from, to) = (LivingTeam.Start.PlusDays(21), LivingTeam.Start.PlusDays(34));
        var company = LivingTeam.Of(held.Length, "a", "b", "c", "d") with { Rules = [new RestBetweenShifts(Period.FromDays(7))] };
        foreach (var who in away) company = LivingTeam.Off(company, who, from, to);
        return LivePlan.Lay(company, [.. held.Select((who, week) => LivingTeam.Held(week, who))], new NoticeWindow(LivingTeam.Before, LivingTeam.Before), CancellationToken.None);
    }

    static long Proved(LivePlan live)
    {
        var program = live.Program;
        var all = Enumerable.Range(0, program.VariableCount).Where(v => program.Fixed[v] == 0).ToList();
        var slots = program.Slots.Where(s => s.Shift.Id == LivingTeam.Shift(3) || s.Shift.Id == LivingTeam.Shift(4)).ToList();
        return LeastEmpty.In(live.State, all, [.. slots.SelectMany(s => program.SlotVariables[s.Index]).Distinct()], 1, CancellationToken.None);
    }

    [Fact]
    public void One_person_for_two_weeks_running_leaves_one_empty() => Assert.Equal(1, Proved(Lay("b", "c", "d")));

    [Fact]
    public void Two_people_leave_none_empty() => Assert.Equal(0, Proved(Lay("b", "c")));
}
