using FsCheck.Xunit;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Solving.Construction;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Tests.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.LocalSearch;

public class RollingSearchLaws
{
    [Property(MaxTest = 30)]
    public void Passes_over_the_horizon_only_end_better_and_no_rule_is_broken_at_a_joint(int seed)
    {
        var (state, random) = Begun(seed);
        var program = state.Index.Program;
        var before = Score.Of(program, state.Snapshot());
        new RollingSearch(state, random).Run(new Budget(null, 6_000, default));
        var after = Score.Of(program, state.Snapshot());
        SearchStateLaws.AssertSame(after, state);
        Assert.True(after.CompareTo(before) <= 0);
        Assert.True(new Recount(program, [.. state.Values]).IsWithinForms());
    }

    [Fact]
    public void A_pass_that_makes_nothing_better_is_the_last()
    {
        var (state, random) = Begun(1);
        var windows = new RollingWindows(state.Index.DayOf.Min(), state.Index.DayOf.Max()).Of(0).Count();
        var heard = new List<bool>();
        new RollingSearch(state, random).Run(new Budget(null, 10_000_000, default), heard.Add);
        Assert.True(heard.Count >= 2 * windows, $"{heard.Count} windows");
        Assert.Contains(true, heard.Take(windows));
        Assert.DoesNotContain(true, heard.TakeLast(windows));
    }

    [Fact]
    public void The_first_pass_reaches_the_end_whatever_the_budget()
    {
        var (state, random) = Begun(2);
        var windows = new RollingWindows(state.Index.DayOf.Min(), state.Index.DayOf.Max()).Of(0).Count();
        var heard = 0;
        new RollingSearch(state, random).Run(new Budget(null, 500, default), _ => heard++);
        Assert.True(heard >= windows, $"{heard} of {windows} windows");
    }

    [Fact]
    public void A_program_without_variables_is_left_alone()
    {
        var company = WeeksAndDays.Company(new Random(1)) with { Rotations = [] };
        var state = new SearchState(new ProgramIndex(ProgramCompiler.Compile(company, Schedule.Of(company)).Program));
        new RollingSearch(state, new Random(1)).Run(new Budget(null, 100, default));
        Assert.Empty(state.Values.ToArray());
    }

    static (SearchState State, Random Random) Begun(int seed)
    {
        var random = new Random(seed);
        var state = new SearchState(new ProgramIndex(WeeksAndDays.Program(random)));
        new GreedyConstruction(state, random).Run(default);
        return (state, random);
    }
}
