using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Solving;
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

    sealed class Phases : IProgress<SearchProgress>
    {
        public List<string> Heard { get; } = [];

        public void Report(SearchProgress value) => Heard.Add(value.Phase);
    }
}
