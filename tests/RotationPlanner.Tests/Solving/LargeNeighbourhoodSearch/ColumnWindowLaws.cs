using FsCheck.Xunit;
using RotationPlanner.Program;
using RotationPlanner.Solving.ColumnGeneration;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LargeNeighbourhoodSearch;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Tests.Solving.ColumnGeneration;
using RotationPlanner.Tests.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.LargeNeighbourhoodSearch;

public class ColumnWindowLaws
{
    static readonly SolverSettings settings = new() { Seed = 1, Workers = 1, DeterministicLimit = 1 };

    [Law(30, Checked = 0.12)]
    public void A_window_changes_its_people_and_days_alone_and_never_for_the_worse(int seed, bool demands)
    {
        if (Begin(seed, people: 4, days: 10, demands) is not var (program, split, state, plan)) throw Discard.Case();
        var window = Window(state, [0, 2], 3, 7);
        var (before, cost, goal) = ((bool[])state.Values.Clone(), plan.Cost, state.Goals[(int)Goal.Preferences]);
        var result = new ColumnWindow(state, split, settings, default).Improve(plan, window, TimeSpan.MaxValue);
        Assert.Equal(result == ColumnNeighbourhood.Result.Better, plan.Cost < cost);
        Assert.Equal(cost - plan.Cost, goal - state.Goals[(int)Goal.Preferences]);
        for (var v = 0; v < program.VariableCount; v++)
            if (before[v] != state.Values[v])
                Assert.True(program.VariableResponder[v] is 0 or 2
                    && state.Index.DayOf[v] - state.Index.DayOf.Min() is >= 3 and < 7);
        Assert.Equal(Enumerable.Range(0, program.VariableCount)
            .Where(v => state.Values[v]), plan.Columns.SelectMany(l => l.Variables).Order());
    }

    [Law(30, Checked = 0.36)]
    public void What_a_window_proves_no_other_plan_within_it_betters(int seed)
    {
        if (Begin(seed, people: 3, days: 6, demands: false) is not var (program, split, state, plan))
            throw Discard.Case();
        var window = Window(state, [0, 1], 2, 5);
        var improved = new ColumnWindow(state, split, settings, default);
        ColumnNeighbourhood.Result result;
        while ((result = improved.Improve(plan, window, TimeSpan.MaxValue)) == ColumnNeighbourhood.Result.Better) { }
        if (result != ColumnNeighbourhood.Result.Proved) throw Discard.Case();
        int[] free = [.. Enumerable.Range(0, program.VariableCount)
            .Where(v => window.People.Contains(program.VariableResponder[v]) && window.Holds(state.Index.DayOf[v]))];
        for (var bits = 0; bits < 1 << free.Length; bits++)
        {
            var values = (bool[])state.Values.Clone();
            for (var i = 0; i < free.Length; i++) values[free[i]] = (bits >> i & 1) == 1;
            if (!new Recount(program, values).IsWithinForms()) continue;
            var score = Score.Of(program, new Solution(values));
            if (score.UnmetObligations + score.Uncovered + score.UncoveredOptional + score.Limits == 0)
                Assert.True(score.Goals[(int)Goal.Preferences] >= plan.Cost);
        }
    }

    [Fact]
    public void A_window_leaves_a_plan_alone_that_is_not_the_state()
    {
        var (_, split, state, plan) = Enumerable.Range(1, 50).Select(seed => Begin(seed, people: 4, days: 10, demands: false)).First(b => b is { } x && x.Plan.Columns.Any(l => l.Variables.Length > 0))!.Value;
        state.Flip(plan.Columns.First(l => l.Variables.Length > 0).Variables[0]);
        var before = plan.Columns.ToArray();
        Assert.Equal(ColumnNeighbourhood.Result.Nothing, new ColumnWindow(state, split, settings, default)
            .Improve(plan, Window(state, [0, 1, 2, 3], 0, 10), TimeSpan.MaxValue));
        Assert.Equal(before, plan.Columns);
    }

    [Law(30, Checked = 0.36)]
    public void Windows_lie_in_the_horizon_with_people_who_are_there(int seed)
    {
        if (Begin(seed, people: 5, days: 50, demands: false) is not var (_, split, state, plan)) throw Discard.Case();
        var choice = new WindowChoice(split, state.Index.DayOf, new Random(seed));
        Assert.True(choice.IsWorthWhile);
        var first = state.Index.DayOf.Min();
        for (var i = 0; i < 30; i++)
        {
            var window = choice.Next(plan);
            Assert.Equal(window.People.Distinct().Order(), window.People);
            Assert.Subset(Enumerable.Range(0, 5).ToHashSet(), window.People.ToHashSet());
            Assert.True(window.People.Length >= 3 && window.To > first && window.From < first + 50
                && window.From < window.To);
            choice.Learn((ColumnNeighbourhood.Result)(i % 3));
        }
    }

    static WindowChoice.Window Window(SearchState state, int[] people, int from, int to) =>
        new(people, state.Index.DayOf.Min() + from, state.Index.DayOf.Min() + to);

    /// <summary>A plan of some columns for everybody, and the same as a state; null where somebody has no column.</summary>
    static (SeatProgram Program, ColumnSplit Split, SearchState State, ColumnPlan Plan)? Begin(
        int seed, int people, int days, bool demands)
    {
        var program = RandomStaff.Program(seed, people, days, demands);
        var split = ColumnSplit.Of(program)!;
        if (DecisionDiagrams.Some(split, () => false, 20_000)?.People is not { } diagrams) return null;
        var plan = new ColumnPlan(split, diagrams);
        var random = new Random(seed);
        var prices = Enumerable.Range(0, program.VariableCount).Select(_ => (long)random.Next(-9, 9)).ToArray();
        for (var r = 0; r < people; r++) plan.Set(r, diagrams[r].Cheapest(prices, 1).Column);
        var state = new SearchState(new ProgramIndex(program));
        foreach (var v in plan.Columns.SelectMany(l => l.Variables)) state.Flip(v);
        plan.Follow(state.Snapshot());
        return plan.SharedMissed().Any(s => split.Shared[s].Price == 0) ? null : (program, split, state, plan);
    }
}
