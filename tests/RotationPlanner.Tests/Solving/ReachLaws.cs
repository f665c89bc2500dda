using FsCheck.Xunit;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Tests.Generated;

namespace RotationPlanner.Tests.Solving;

public class ReachLaws
{
    [Property(Arbitrary = [typeof(GeneratedCompanies)], MaxTest = 50)]
    public void What_is_out_of_reach_meets_in_no_form(CompanyRecipe recipe)
    {
        var company = recipe.Build();
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        AssertOutOfReachNeverMeets(program, new ProgramIndex(program));
    }

    [Property(MaxTest = 50)]
    public void Windows_with_days_of_their_own_are_reached_as_well(int seed)
    {
        var random = new Random(seed);
        var company = new SmallTeam([-1, 1, -1], 4, Daytime: false).Build(new ShiftCap(2, 5), new NightCap(3, 9));
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        // Every window counts in a scale that neither runs with the calendar nor in its order.
        var scrambled = program with { Windows = [.. program.Windows.Select(w => Scramble(w, random))] };
        AssertOutOfReachNeverMeets(scrambled, new ProgramIndex(scrambled));
    }

    static RollingWindowConstraint Scramble(RollingWindowConstraint constraint, Random random)
    {
        var days = constraint.Variables.Select(_ => random.Next(-40, 40)).Order().ToArray();
        var variables = (int[])constraint.Variables.Clone();
        random.Shuffle(variables);
        return constraint with { Days = days, Variables = variables };
    }

    static void AssertOutOfReachNeverMeets(SeatProgram program, ProgramIndex index)
    {
        foreach (var constraint in program.NoOverlaps)
            foreach (var (i, j) in Pairs(constraint.Variables.Length))
                if (constraint.Starts[i] < constraint.Ends[j] && constraint.Starts[j] < constraint.Ends[i])
                    AssertNear(constraint.Variables[i], constraint.Variables[j], index.NoOverlapReach);
        for (var w = 0; w < program.Windows.Length; w++)
            foreach (var (i, j) in Pairs(program.Windows[w].Variables.Length))
                if (Math.Abs(program.Windows[w].Days[i] - program.Windows[w].Days[j]) < program.Windows[w].Length)
                    AssertNear(program.Windows[w].Variables[i], program.Windows[w].Variables[j],
                        index.WindowReaches[w]);

        void AssertNear(int a, int b, long reach) =>
            Assert.True(Math.Abs((long)index.DayOf[a] - index.DayOf[b]) <= reach);
    }

    static IEnumerable<(int, int)> Pairs(int count) =>
        from i in Enumerable.Range(0, count) from j in Enumerable.Range(0, i) select (i, j);
}
