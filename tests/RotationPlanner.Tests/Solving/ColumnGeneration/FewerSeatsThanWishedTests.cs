using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving;
using RotationPlanner.Solving.ColumnGeneration;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Solving.ColumnGeneration;

/// <summary>Seats are a limit, whatever wishes and contracts are worth.</summary>
public class FewerSeatsThanWishedTests
{
    [Fact]
    public void Two_who_wish_for_the_same_seat_however_dearly_do_not_both_get_it()
    {
        var plan = Plan(new Wishes(price: 900_000));
        Assert.All(plan.Assignments.GroupBy(a => a.Shift), seats => Assert.Single(seats));
        Assert.Equal(8, plan.Assignments.Count);
    }

    [Fact]
    public void Contracts_that_add_up_to_more_than_the_seats_are_missed_not_overfilled()
    {
        var plan = Plan(new Wishes(price: null));
        Assert.All(plan.Assignments.GroupBy(a => a.Shift), seats => Assert.Single(seats));
        var demands = plan.Proof.Find("obligations")!;
        Assert.Equal(ProofStatus.Optimal, demands.Status);
        Assert.True(demands.Value > 0);
    }

    [Fact]
    public void A_missed_seat_costs_more_than_any_wish_can_save()
    {
        var company = Company(new Wishes(price: 900_000));
        Assert.True(ColumnSplit.Of(ProgramCompiler.Compile(company, Schedule.Of(company)).Program)!.HardPrice > 900_000);
    }

    static Plan Plan(IRule rule)
    {
        var plan = Planner.Plan(Company(rule), new PlanOptions { WorkLimit = 400_000 });
        Assert.Empty(PlanChecker.Check(plan.Schedule, plan.Assignments));
        return plan;
    }

    // Eight shifts of one seat, two a day at once, for three people who can each hold four.
    static Company Company(IRule rule)
    {
        var company = RandomStaff.Company(1, people: 3, days: 4);
        return company with { Rotations = [.. company.Rotations.Select(r => r with { Roles = [r.Roles[0] with { Seats = new SeatRange(0, 1) }], Rules = [rule] })] };
    }

    sealed class Wishes(int? price) : IRule
    {
        public string Name => "wishes";

        public void Lower(ProgramBuilder program)
        {
            var penalty = price is { } p ? new Penalty(Goal.Preferences, p) : null;
            foreach (var responder in program.Company.Responders)
            {
                program.AtLeast(new Label(Name, "has too few"), 4, program.Of(responder)
                    .Select(Term.FromChoice), penalty);
                program.AtMost(new Label(Name, "serves on the first day"), 0, program.Of(responder).Take(1)
                    .Select(Term.FromChoice), new Penalty(Goal.Preferences, 1));
            }
        }

        public IEnumerable<Violation> Check(Roster roster) => [];
    }
}
