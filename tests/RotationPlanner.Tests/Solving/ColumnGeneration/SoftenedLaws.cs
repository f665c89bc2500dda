using FsCheck.Xunit;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving;
using RotationPlanner.Solving.ColumnGeneration;
using RotationPlanner.Tests.Solving.CpSat;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Solving.ColumnGeneration;

public class SoftenedLaws
{
    [Law(40, Checked = 0.24)]
    public void Whoever_is_softened_has_every_line_and_pays_for_what_it_misses(int seed)
    {
        var program = RandomStaff.Program(seed, people: 1, days: 3);
        var split = ColumnSplit.Of(program)!;
        var before = Columns(split);
        if (!split.Soften(0)) throw Discard.Case();
        var after = Columns(split);
        Assert.Equal(Possible(program), after.Count);
        foreach (var (column, cost) in after)
            if (before.TryGetValue(column, out var same)) Assert.Equal(same, cost);
            else Assert.True(cost >= split.HardPrice);
    }

    // All that breaks no limit, whatever it misses.
    static int Possible(SeatProgram program) => Enumerable.Range(0, 1 << program.VariableCount)
        .Select(bits => Enumerable.Range(0, program.VariableCount).Select(v => (bits >> v & 1) == 1).ToArray())
        .Count(values => new Recount(program, values).IsWithinForms()
        && Score.Of(program, new Solution(values)).Limits == 0);

    [Property(MaxTest = 20)]
    public void One_persons_impossible_contract_costs_nobody_else_a_demand(int seed)
    {
        var company = RandomStaff.Company(seed, people: 3, days: 5);
        company = company with { Rotations = [.. company.Rotations.Select(r => r with { Rules = [.. r.Rules, new Impossible()] })] };
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        var found = Runs.Solve(program);
        var score = Score.Of(program, found.Solution);
        Assert.True(new Recount(program, found.Solution.Values).IsWithinForms());
        var demands = found.Of("obligations");
        Assert.Equal(ProofStatus.Optimal, demands.Status);
        Assert.Equal(demands.Value, score.UnmetObligations);
        Assert.True(score.UnmetObligations >= 2);
    }

    [Fact]
    public void A_split_of_some_lines_is_softened_only_where_a_person_has_none()
    {
        var company = RandomStaff.Company(2, people: 3, days: 5);
        company = company with { Rotations = [.. company.Rotations.Select(r => r with { Rules = [new Impossible()] })] };
        var split = ColumnSplit.Of(ProgramCompiler.Compile(company, Schedule.Of(company)).Program)!;
        Assert.Null(DecisionDiagrams.All(split, () => false));
        Assert.Equal([false, false, false], split.IsSoftened);
        var some = DecisionDiagrams.Some(split, () => false)!;
        Assert.Equal([true, false, false], split.IsSoftened);
        Assert.False(some.AreComplete);
        // With what it may miss at a price, all columns can be listed after all.
        Assert.True(DecisionDiagrams.All(split, () => false)!.AreComplete);
    }

    static Dictionary<string, long> Columns(ColumnSplit split) =>
        (DiagramBuilder.Build(ColumnLayout.Of(split, 0)!, null, int.MaxValue, () => false)?.Within(new long[split.Program.VariableCount], 1, long.MaxValue / 8, int.MaxValue) ?? [])
        .ToDictionary(l => string.Join(',', l.Variables), l => l.Cost);

    /// <summary>The first person is asked for three shifts, and for one at most.</summary>
    sealed class Impossible : IRule
    {
        public string Name => "impossible";

        public void Lower(ProgramBuilder program)
        {
            var own = program.Of(program.Company.Responders[0]).Select(Term.FromChoice).ToList();
            program.AtLeast(new Label(Name, "many"), 3, own);
            program.AtMost(new Label(Name, "few"), 1, own);
            foreach (var other in program.Company.Responders.Skip(1))
                program.AtMost(new Label(Name, "wish"), 0, program.Of(other)
                    .Select(Term.FromChoice), new Penalty(Goal.Preferences, 1));
        }

        public IEnumerable<Violation> Check(Roster roster) => [];
    }
}
