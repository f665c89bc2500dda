using NodaTime;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving;
using RotationPlanner.Solving.ColumnGeneration;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Solving.ColumnGeneration;

public class LargeWeightsTests
{
    [Theory]
    [InlineData(1_000_000_000, 1)]
    [InlineData(1_000_000_000, 1_000_000)]
    [InlineData(3_000_000, 1_000_000)]
    [InlineData(1, 1_000_000)]
    public void Weights_as_large_as_rules_may_use_are_planned_with(long weight, int penalty)
    {
        var company = Company(new Heavy(weight, penalty));
        var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 400_000 });
        // Of six days two are enough, whatever they weigh.
        Assert.Equal(2, plan.Assignments.Count);
        Assert.Equal(ProofStatus.Optimal, plan.Proof.Find("preferences")!.Status);
    }

    [Fact]
    public void Lines_are_not_listed_where_their_sums_would_not_fit()
    {
        Assert.NotNull(Split(new Heavy(1, 1_000_000)));
        Assert.Null(Split(new Heavy(1_000_000_000, 1)));
        Assert.Null(Split(new Heavy(3_000_000, 1_000_000)));
    }

    static ColumnSplit? Split(Heavy rule)
    {
        var company = Company(rule);
        return ColumnSplit.Of(ProgramCompiler.Compile(company, Schedule.Of(company)).Program);
    }

    static Company Company(Heavy rule)
    {
        var company = RandomStaff.Company(1, people: 1, days: 6);
        return company with { Rotations = [.. company.Rotations.Select(r => r with { Rules = [rule] })] };
    }

    sealed class Heavy(long weight, int penalty) : IRule
    {
        public string Name => "heavy";

        public void Lower(ProgramBuilder program)
        {
            var all = program.Choices.Select(c => Term.FromChoice(c).Times(weight)).ToList();
            program.Between(new Label(Name, "hours"), 2 * weight, all, 2 * weight,
                new Penalty(Goal.Preferences, penalty));
        }

        public IEnumerable<Violation> Check(Roster roster) => [];
    }
}
