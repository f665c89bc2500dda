using RotationPlanner.Fairness;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Generated;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Planning;

/// <summary>Who cancels while a company is still being read gets a checked plan all the same, and the rest of the company is not read.</summary>
public class CancelledReadingTests
{
    static readonly PlanOptions Short = new() { WorkLimit = 400_000 };

    [Fact]
    public void Without_a_previous_plan_all_seats_are_unfilled_and_nobody_is_said_to_be_in_the_way()
    {
        using var source = new CancellationTokenSource();
        var plan = Planner.Plan(With(ManyPeople.Make(20, 28), new Cancelling(source)), Short, null, source.Token);
        Assert.True(plan.WasCancelled);
        Assert.Empty(plan.Assignments);
        Assert.Equal(28 * 3 * 2, plan.Unfilled.Count);
        Assert.All(plan.Unfilled, u => Assert.Contains("cancelled", u.Why, StringComparison.Ordinal));
        Assert.All(plan.Fairness.People, p => Assert.Equal(Credit.Zero, p.Excess));
    }

    [Fact]
    public void Of_the_previous_plan_all_is_kept_but_what_no_longer_holds()
    {
        var before = Planner.Plan(ManyPeople.Make(20, 28), Short);
        var lost = before.Assignments[40];
        var changed = before.Company with
        {
            Responders = [.. before.Company.Responders.Select(r => r.Id == lost.Responder ? r with { Unavailable = [.. r.Unavailable, new BusyTime(lost.Start, lost.End)] } : r)],
        };
        using var source = new CancellationTokenSource();
        var plan = Planner.Plan(
            With(changed, new Cancelling(source)), Short with { Previous = before }, null, source.Token);
        Assert.True(plan.WasCancelled);
        Assert.Equal(
            before.Assignments.Where(a => a != lost).Select(a => (a.Shift, a.Role, a.Responder)).Order(),
            plan.Assignments.Select(a => (a.Shift, a.Role, a.Responder)).Order());
        Assert.Equal(before.Fairness.People.Select(p => p.Yardstick), plan.Fairness.People.Select(p => p.Yardstick));
        Assert.Empty(PlanChecker.Check(plan.Schedule, plan.Assignments));
    }

    [Fact]
    public void Pins_are_kept()
    {
        var company = ManyPeople.Make(20, 28);
        var pin = new Pin("command/2027-01-20/s1", "commander", "p7");
        var plan = Planner.Plan(company with { Pins = [pin] }, Short, null, new CancellationToken(canceled: true));
        Assert.Equal([("command/2027-01-20/s1", "p7")], plan.Assignments.Select(a => (a.Shift, a.Responder)));
    }

    [Fact]
    public void Rules_are_not_asked_about_the_rest_of_the_company()
    {
        using var source = new CancellationTokenSource();
        var rule = new Cancelling(source);
        Planner.Plan(With(ManyPeople.Make(20, 28), rule), Short, null, source.Token);
        // It goes on for as long as it is let: the first reading ends at the first constraint after the cancellation, the second has no choices.
        Assert.Equal(1, rule.FormsAfterwards);
    }

    [Fact]
    public void Nothing_is_said_to_be_impossible()
    {
        Assert.Null(Planner.Explain(ManyPeople.Make(2, 28), TimeSpan.FromHours(1), new CancellationToken(canceled: true)));
    }

    static Company With(Company company, IRule rule) => company with { Rules = [rule] };

    sealed class Cancelling(CancellationTokenSource source) : IRule
    {
        public string Name => "impatience";

        public int FormsAfterwards { get; private set; }

        public void Lower(ProgramBuilder program)
        {
            source.Cancel();
            foreach (var choice in program.Choices.Where(c => program.Choices.Count > 1_000))
            {
                FormsAfterwards++;
                program.AtMost(new Label(Name, "have no patience"), 1, [choice]);
            }
        }

        public IEnumerable<Violation> Check(Roster roster) => [];
    }
}
