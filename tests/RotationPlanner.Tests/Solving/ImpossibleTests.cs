using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving;
using RotationPlanner.Tests.Planning.Living;
using RotationPlanner.Tests.Solving.ColumnGeneration;

namespace RotationPlanner.Tests.Solving;

public class ImpossibleTests
{
    [Fact]
    public void What_cannot_all_be_filled_is_asked_tier_by_tier()
    {
        var company = RandomStaff.Company(1, people: 2, days: 4);
        company = company with { Rotations = [company.Rotations[0] with { Roles = [company.Rotations[0].Roles[0] with { Seats = new SeatRange(2, 2) }] }] };
        var phases = new Phases();
        var found = Runs.Solve(ProgramCompiler.Compile(company, Schedule.Of(company)).Program, phases);
        Assert.True(Score.Of(found.Index.Program, found.Solution).Uncovered > 0);
        Assert.Equal(ProofStatus.Optimal, found.Of("coverage").Status);
        Assert.Contains(phases.Heard, p => p.StartsWith("proving", StringComparison.Ordinal));
    }

    [Fact]
    public void Weeks_on_which_everybody_is_away_stay_empty_where_load_is_not_evened_out()
    {
        var company = LivingTeam.Of(8, "a", "b");
        company = LivingTeam.Off(LivingTeam.Off(company, "a", LivingTeam.Start.PlusDays(7), LivingTeam.Start.PlusDays(27)), "b", LivingTeam.Start.PlusDays(14), LivingTeam.Start.PlusDays(34));
        company = company with { Fairness = new FairnessPolicy { BalancesLoad = false }, Rules = [new RestBetweenShifts(NodaTime.Period.FromDays(7))] };
        var plan = Planner.Plan(company);
        Assert.Equal([LivingTeam.Shift(1), LivingTeam.Shift(2), LivingTeam.Shift(3)], plan.Unfilled.Select(u => u.Shift));
    }

    sealed class Phases : IProgress<SearchProgress>
    {
        public List<string> Heard { get; } = [];

        public void Report(SearchProgress value) => Heard.Add(value.Phase);
    }
}
