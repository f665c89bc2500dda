using System.Diagnostics;
using FsCheck.Xunit;
using RotationPlanner.Planning;
using RotationPlanner.Planning.Climbing;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Solving;
using RotationPlanner.Tests.Solving;

namespace RotationPlanner.Tests.Planning.Climbing;

/// <summary>Once it is settled who trains when.</summary>
public class SettledClimbTests
{
    static readonly PlanOptions options = new() { WorkLimit = 400_000 };
    static readonly Company company = ClimbTeam.Of(
        ClimbTeam.Trainee("tim", "reverse-shadowing"), ClimbTeam.Trainee("uma", "shadowing"));
    static readonly CompiledProgram open = ProgramCompiler.Compile(company, Schedule.Of(company));
    static readonly Solution found = Pipeline.Search(open.Program, Run with { ToTraining = true }).Solution;

    static SearchRun Run => new(options.Limits, Runs.NoLimit);

    static PlanSearch Search => new(company, options, Stopwatch.StartNew(), null, Runs.NoLimit);

    [Fact]
    public void The_plan_it_was_settled_from_is_in_it_whole()
    {
        var (settled, state) = Search.Settle(open, found)!.Value;
        Assert.Equal(Seats(open.Program, found.Values), Seats(settled.Program, state.Snapshot().Values));
    }

    [Fact]
    public void No_plan_trains_in_other_seats()
    {
        var (settled, state) = Search.Settle(open, found)!.Value;
        var even = Pipeline.Continue(state, Run);
        var training = Seats(open.Program, found.Values).Where(s => s.Role == "shadow").ToList();
        Assert.NotEmpty(training);
        Assert.Equal(training, Seats(settled.Program, even.Solution.Values).Where(s => s.Role == "shadow"));
    }

    [Fact]
    public void Only_those_who_graduate_share_the_duty()
    {
        // A candidate has nothing done that leads to a trainee's seat in these weeks.
        var plan = Planner.Plan(ClimbTeam.Of(ClimbTeam.Trainee("tim", "candidate"), ClimbTeam.Trainee("uma", "reverse-shadowing")), options);
        var graduates = plan.Training.Steps.Where(s => s.Rung == Ladder.Certified).Select(s => s.Responder).ToList();
        Assert.Equal(["uma"], graduates);
        Assert.Equal(0, plan.Fairness.People.Single(p => p.Responder == "tim").Share.Total);
        Assert.True(plan.Fairness.People.Single(p => p.Responder == "uma").Share.Total > plan.Fairness.People.Single(p => p.Responder == "uma").Training.Total);
    }

    [Law(2)]
    public void Nobody_without_a_share_is_said_to_carry_duty(int seed)
    {
        var plan = Planner.Plan(company, options with { Seed = seed });
        Assert.True(plan.IsComplete);
        Assert.All(plan.Fairness.People.Where(p => p.Share.Total == p.Training.Total),
            p => Assert.Equal(p.Training.Total, p.Load.Total));
    }

    static List<(string Shift, string Role, string Responder)> Seats(SeatProgram program, bool[] values) =>
        [.. Enumerable.Range(0, values.Length).Where(v => values[v]).SelectMany(v => program.Variables[v])
            .Select(ClimbReadings.Seat).Order()];
}
