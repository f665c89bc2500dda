using FsCheck.Xunit;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.ColumnGeneration;
using RotationPlanner.Tests.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.ColumnGeneration;

public class ColumnStageLaws
{
    [Law(30, Checked = 0.42)]
    public void Column_generation_never_bounds_above_the_best_plan(int seed, bool demands)
    {
        var program = RandomStaff.Program(seed, people: 2, days: 3, demands);
        var split = ColumnSplit.Of(program)!;
        var (best, _) = Best(program);
        if (DecisionDiagrams.All(split, () => false)?.People is not { } diagrams) throw Discard.Case();
        using var relaxation = new ColumnRelaxation(split, diagrams, split.Shared, default);
        for (var r = 0; r < diagrams.Length; r++)
            relaxation.Add(r, diagrams[r].Cheapest(new long[program.VariableCount], 1).Column);
        relaxation.Converge(new bool[diagrams.Length], 100, () => TimeSpan.FromHours(1));
        Assert.NotNull(relaxation.Bound);
        if (best is not { } least) throw Discard.Case();
        Assert.True(split.Constant + Whole.DivideUp(relaxation.Bound.Value, ColumnRelaxation.Scale) <= least);
    }

    [Law(30, Checked = 0.42)]
    public void The_plan_is_the_best_there_is_and_proved(int seed, bool demands)
    {
        var program = RandomStaff.Program(seed, people: 2, days: 3, demands);
        var found = Runs.Solve(program);
        var (best, any) = Best(program);
        var score = Score.Of(program, found.Solution);
        Assert.Equal(any, score.UnmetObligations + score.Uncovered + score.UncoveredOptional == 0);
        if (best is null) throw Discard.Case();
        Assert.Equal(best, score.Goals[(int)Goal.Preferences]);
        Assert.Equal(ProofStatus.Optimal, found.Of("preferences").Status);
    }

    [Law(20, Checked = 0.36)]
    public void A_plan_of_lines_costs_what_a_recount_says_after_any_changes(int seed)
    {
        var program = RandomStaff.Program(seed, people: 4, days: 8);
        var split = ColumnSplit.Of(program)!;
        if (DecisionDiagrams.All(split, () => false)?.People is not { } diagrams) throw Discard.Case();
        var plan = new ColumnPlan(split, diagrams);
        var random = new Random(seed);
        for (var i = 0; i < 20; i++)
        {
            var person = random.Next(diagrams.Length);
            var prices = Enumerable.Range(0, program.VariableCount).Select(_ => (long)random.Next(-9, 9)).ToArray();
            if (i < diagrams.Length) plan.Set(i, diagrams[i].Cheapest(prices, 1).Column);
            else if (random.Next(2) == 0) plan.Set(person, diagrams[person].Cheapest(prices, 1).Column);
            else
            {
                var before = plan.Cost;
                plan.Renew(person);
                Assert.True(plan.Cost <= before);
            }
            if (i < diagrams.Length - 1) continue;
            var values = new bool[program.VariableCount];
            foreach (var v in plan.Columns.SelectMany(l => l.Variables)) values[v] = true;
            Assert.True(new Recount(program, values).IsWithinForms());
            Assert.Equal(Score.Of(program, new Solution(values)).Goals[(int)Goal.Preferences], plan.Cost);
        }
    }

    [Law(20, Checked = 0.36)]
    public void Annealing_some_people_never_makes_a_plan_worse_and_touches_nobody_else(int seed)
    {
        var program = RandomStaff.Program(seed, people: 4, days: 8);
        var split = ColumnSplit.Of(program)!;
        if (DecisionDiagrams.All(split, () => false)?.People is not { } diagrams) throw Discard.Case();
        var plan = new ColumnPlan(split, diagrams);
        var annealing = new ColumnAnnealing(plan, new Random(seed), () => false);
        annealing.Run();
        for (var i = 0; i < 5; i++)
        {
            var (before, others) = (plan.Cost, plan.Columns.Skip(2).ToArray());
            Assert.Equal(annealing.Improve([0, 1]), plan.Cost < before);
            Assert.True(plan.Cost <= before);
            Assert.Equal(others, plan.Columns.Skip(2));
        }
    }

    [Law(20, Checked = 0.36)]
    public void A_dive_gives_everybody_a_line_unless_time_is_up(int seed, bool together)
    {
        var program = RandomStaff.Program(seed, people: 3, days: 4);
        var split = ColumnSplit.Of(program)!;
        if (DecisionDiagrams.All(split, () => false)?.People is not { } diagrams) throw Discard.Case();
        using var relaxation = new ColumnRelaxation(split, diagrams, split.Shared, default);
        for (var r = 0; r < diagrams.Length; r++)
            relaxation.Add(r, diagrams[r].Cheapest(new long[program.VariableCount], 1).Column);
        var dive = new ColumnDive(relaxation, diagrams.Length);
        Assert.All(dive.Run(1, 1, () => TimeSpan.Zero), Assert.Null);
        Assert.All(dive.Run(1, together ? 2 : 1, () => TimeSpan.FromHours(1)), Assert.NotNull);
    }

    [Fact]
    public void Reproducible_plans_are_the_same_twice()
    {
        var company = RandomStaff.Company(5, people: 6, days: 14);
        var (one, two) = (Plan(), Plan());
        Assert.Equal(one.Assignments, two.Assignments);

        Plan Plan() => Planner.Plan(company, new PlanOptions { WorkLimit = 400_000 });
    }

    [Property(MaxTest = 20)]
    public void A_search_cancelled_at_any_report_returns_a_checked_plan(int seed, byte after)
    {
        using var source = new CancellationTokenSource();
        var plan = Planner.Plan(RandomStaff.Company(seed, people: 5, days: 14),
            new PlanOptions { TimeLimit = TimeSpan.FromHours(1) }, new CancelAfter(after % 12, source), source.Token);
        Assert.Equal(source.IsCancellationRequested, plan.WasCancelled);
        Assert.Equal(PlanChecker.Check(plan.Schedule, plan.Assignments)
            .Select(v => v.Message), plan.Unmet.Select(v => v.Message));
    }

    /// <summary>The least cost of a plan that meets everything, or null; and whether there is one.</summary>
    static (long? Cost, bool Any) Best(SeatProgram program)
    {
        long? least = null;
        for (var bits = 0; bits < 1 << program.VariableCount; bits++)
        {
            var values = Enumerable.Range(0, program.VariableCount).Select(v => (bits >> v & 1) == 1).ToArray();
            if (!new Recount(program, values).IsWithinForms()) continue;
            var score = Score.Of(program, new Solution(values));
            if (score.UnmetObligations + score.Uncovered + score.UncoveredOptional + score.Limits == 0
                && !(score.Goals[(int)Goal.Preferences] >= least)) least = score.Goals[(int)Goal.Preferences];
        }
        return (least, least is not null);
    }

    sealed class CancelAfter(int reports, CancellationTokenSource source) : IProgress<PlanProgress>
    {
        int heard;

        public void Report(PlanProgress value)
        {
            if (heard++ >= reports) source.Cancel();
        }
    }
}
