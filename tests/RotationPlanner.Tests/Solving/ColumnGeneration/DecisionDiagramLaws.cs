using FsCheck.Xunit;
using RotationPlanner.Program;
using RotationPlanner.Solving.ColumnGeneration;
using RotationPlanner.Tests.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.ColumnGeneration;

public class DecisionDiagramLaws
{
    [Property(MaxTest = 60)]
    public void Paths_are_exactly_the_lines_that_break_nothing_at_what_they_cost(int seed)
    {
        var program = RandomStaff.Program(seed, people: 2, days: 4);
        var split = ColumnSplit.Of(program)!;
        for (var r = 0; r < program.ResponderCount; r++)
        {
            var expected = AllColumns(program, split, r);
            var diagram = Diagram(split, r);
            var found = diagram?.Within(new long[program.VariableCount], 1, 1_000_000, int.MaxValue) ?? [];
            Assert.Equal(Text(expected), Text(found));
        }
    }

    [Law(60, Checked = 0.48)]
    public void The_cheapest_line_at_any_prices_is_the_cheapest_of_all_lines(int seed)
    {
        var program = RandomStaff.Program(seed, people: 1, days: 4);
        var split = ColumnSplit.Of(program)!;
        var random = new Random(seed);
        var prices = Enumerable.Range(0, program.VariableCount).Select(_ => (long)random.Next(-50, 50)).ToArray();
        if (Diagram(split, 0) is not { } diagram) throw Discard.Case();
        const long scale = 7;
        var columns = AllColumns(program, split, 0)
            .Select(l => (Cost: (l.Cost * scale) + l.Variables.Sum(v => prices[v]), Column: l)).ToList();
        var (cost, column) = diagram.Cheapest(prices, scale);
        Assert.Equal(columns.Min(l => l.Cost), cost);
        Assert.Equal(cost, (column.Cost * scale) + column.Variables.Sum(v => prices[v]));
        Assert.Equal(
            Text(columns.Where(l => l.Cost <= cost + 30).Select(l => l.Column)), Text(diagram.Within(prices, scale, cost + 30, int.MaxValue)!));
    }

    [Property(MaxTest = 60)]
    public void A_corridor_has_some_of_the_lines_at_what_they_cost(int seed, bool narrow)
    {
        var program = RandomStaff.Program(seed, people: 2, days: 4);
        var split = ColumnSplit.Of(program)!;
        for (var r = 0; r < program.ResponderCount; r++)
        {
            var layout = ColumnLayout.Of(split, r)!;
            var some = DiagramBuilder.Build(layout, Corridor.Of(layout, narrow ? 1 : 2, steps: 1), int.MaxValue,
                () => false)?.Within(new long[program.VariableCount], 1, 1_000_000, int.MaxValue) ?? [];
            Assert.Empty(Text(some).Except(Text(AllColumns(program, split, r))));
        }
    }

    [Fact]
    public void A_corridor_keeps_to_the_pace_of_a_limit_and_breaks_it_nowhere()
    {
        var program = EvenPace.Program(days: 28, most: 10);
        var layout = ColumnLayout.Of(ColumnSplit.Of(program)!, 0)!;
        var prices = Enumerable.Repeat(-1L, program.VariableCount).ToArray();
        var all = DiagramBuilder.Build(layout, null, int.MaxValue, () => false)!;
        var some = DiagramBuilder.Build(layout, Corridor.Of(layout, 1, steps: 7), int.MaxValue, () => false)!;
        Assert.True(some.NodeCount < all.NodeCount);
        Assert.Equal((10, 10),
            (all.Cheapest(prices, 1).Column.Variables.Length, some.Cheapest(prices, 1).Column.Variables.Length));
        var early = Enumerable.Range(0, program.VariableCount).Select(v => v < 14 ? -1L : 0L).ToArray();
        Assert.Equal(10, all.Cheapest(early, 1).Column.Variables.Count(v => v < 14));
        Assert.True(some.Cheapest(early, 1).Column.Variables.Count(v => v < 14) <= 6);
    }

    [Law(60, Checked = 0.48)]
    public void A_narrow_diagram_has_some_of_the_lines_at_what_they_cost(int seed, byte width)
    {
        var checks = 0;
        var program = RandomStaff.Program(seed, people: 2, days: 4);
        var split = ColumnSplit.Of(program)!;
        for (var r = 0; r < program.ResponderCount; r++)
        {
            var layout = ColumnLayout.Of(split, r)!;
            var some = DiagramBuilder.Narrow(
                layout, Corridor.Of(layout, 4, steps: 1), Pace.Of(layout, steps: 1), width % 16, () => false);
            if (some is null) continue;
            var columns = Text(some.Within(new long[program.VariableCount], 1, 1_000_000, int.MaxValue)!);
            Assert.NotEmpty(columns);
            Assert.Empty(columns.Except(Text(AllColumns(program, split, r))));
            checks++;
        }
        if (checks == 0) throw Discard.Case();
    }

    [Fact]
    public void A_narrow_diagram_uses_a_limit_up_and_runs_into_it_nowhere()
    {
        var program = EvenPace.Program(days: 28, most: 10);
        var layout = ColumnLayout.Of(ColumnSplit.Of(program)!, 0)!;
        var few = DiagramBuilder.Narrow(
            layout, Corridor.Of(layout, 4, steps: 7), Pace.Of(layout, steps: 7), width: 6, () => false)!;
        var column = few.Cheapest([.. Enumerable.Repeat(-1L, program.VariableCount)], 1).Column;
        Assert.Equal(10, column.Variables.Length);
        Assert.InRange(column.Variables.Count(v => v < 14), 0, 6);
        Assert.All(few.Within(new long[program.VariableCount], 1, 1_000_000, int.MaxValue)!,
            l => Assert.InRange(l.Variables.Length, 0, 10));
    }

    [Fact]
    public void Where_all_lines_are_too_many_those_near_the_pace_are_listed_and_said_not_to_be_all()
    {
        var split = ColumnSplit.Of(EvenPace.Program(days: 42, most: 20))!;
        Assert.Null(DecisionDiagrams.All(split, () => false, mostStates: 400));
        var (all, some) = (DecisionDiagrams.All(split, () => false)!,
            DecisionDiagrams.Some(split, () => false, mostArcs: 400)!);
        Assert.Equal((true, false), (all.AreComplete, some.AreComplete));
        Assert.True(some.People[0].ArcCount <= 400 && some.People[0].ArcCount < all.People[0].ArcCount);
    }

    [Fact]
    public void A_diagram_larger_than_its_limit_is_not_built()
    {
        var split = ColumnSplit.Of(RandomStaff.Program(1, people: 1, days: 7))!;
        Assert.Null(DiagramBuilder.Build(ColumnLayout.Of(split, 0)!, null, 3, () => false));
    }

    [Fact]
    public void More_lines_than_the_limit_are_not_listed()
    {
        var program = RandomStaff.Program(1, people: 1, days: 4);
        Assert.Null(Diagram(ColumnSplit.Of(program)!, 0)!.Within(new long[program.VariableCount], 1, 1_000_000, 2));
    }

    static DecisionDiagram? Diagram(ColumnSplit split, int r) =>
        DiagramBuilder.Build(ColumnLayout.Of(split, r)!, null, int.MaxValue, () => false);

    static List<Column> AllColumns(SeatProgram program, ColumnSplit split, int r)
    {
        var own = split.Variables[r];
        var columns = new List<Column>();
        for (var bits = 0; bits < 1 << own.Length; bits++)
        {
            var values = new bool[program.VariableCount];
            for (var i = 0; i < own.Length; i++) values[own[i]] = (bits >> i & 1) == 1;
            var personal = program.Linears.Where(f => f.Terms.Length > 0
                && f.Terms.All(t => (t >= 0 ? [t] : program.Anys[~t]).All(own.Contains))).ToList();
            if (!new Recount(program, values).IsWithinForms()
                || personal.Exists(f => f.Penalty is null && f.CountMisses(program, values) > 0)) continue;
            columns.Add(new Column([.. own.Where(v => values[v])], personal.Sum(f => f.Penalty is { } p ? p.Weight * Miss(program, f, values) : 0)));
        }
        return columns;
    }

    static long Miss(SeatProgram program, LinearConstraint constraint, bool[] values) => LinearConstraint.Miss(
        constraint.Least, constraint.Terms.Select((t, k) => (t >= 0 ? values[t] : program.Anys[~t].Any(v => values[v])) ? constraint.Weights[k] : 0).Sum(), constraint.Most);

    static List<string> Text(IEnumerable<Column> columns) =>
        [.. columns.Select(l => $"{string.Join(',', l.Variables)} costs {l.Cost}").Order(StringComparer.Ordinal)];
}
