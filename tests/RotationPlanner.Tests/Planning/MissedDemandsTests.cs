using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Solving.ColumnGeneration;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Planning;

/// <summary>A demand that cannot be met excuses what the checker says of that demand, and nothing else.</summary>
public class MissedDemandsTests
{
    static readonly PlanOptions quick = new() { WorkLimit = 400_000 };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_missed_demand_is_told_and_excuses_no_violation_of_another_rule(bool balances)
    {
        var told = Planner.Plan(Company(balances, new Twice("asked twice")), quick);
        Assert.Equal(["asked twice"], told.Unmet.Select(v => v.Rule));
        var thrown = Assert.Throws<RuleFailedException>(() =>
            Planner.Plan(Company(balances, new Twice("asked twice", "full moon")), quick));
        Assert.Contains(thrown.Violations, v => v.Rule == "full moon");
    }

    static Company Company(bool balances, IRule rule)
    {
        var company = RandomStaff.Company(1, people: 2, days: 3);
        return company with { Rotations = [.. company.Rotations.Select(r => r with { Rules = [rule] })], Fairness = new FairnessPolicy { BalancesLoad = balances } };
    }

    /// <summary>Everybody is asked for two shifts, and for none. The check speaks of that and of whatever else it is told to.</summary>
    sealed class Twice(params string[] said) : IRule
    {
        public string Name => "asked twice";

        public void Lower(ProgramBuilder program)
        {
            foreach (var responder in program.Company.Responders)
            {
                program.AtLeast(new Label(Name, "has fewer than two"), 2, program.Of(responder)
                    .Select(Term.FromChoice));
                program.AtMost(new Label(Name, "has any"), 0, program.Of(responder).Select(Term.FromChoice));
            }
        }

        public IEnumerable<Violation> Check(Roster roster) =>
            said.Select(rule => new Violation(rule, "is not kept.", [], roster.Schedule.Company.Horizon.Start, roster.Schedule.Company.Horizon.End));
    }
}
