using RotationPlanner.Program;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.CpSat;

public class WindowTests
{
    [Fact]
    public void OnlyMaximalRuns_ArePosted()
    {
        // Days 0 to 9 in windows of 4: runs that begin on days 0 to 6; the later ones are contained.
        var model = Model(new RollingWindowConstraint(TinyProgram.Label, 0, [.. Enumerable.Range(0, 10)], [.. Enumerable.Range(0, 10)], [.. Enumerable.Repeat(480L, 10)], 4, 960, false));
        Assert.Equal(7, model.Proto.Constraints.Count);
        Assert.All(model.Proto.Constraints, c => Assert.Equal([0, 2], c.Linear.Domain));
    }

    [Fact]
    public void RunsThatCannotExceedTheLimit_AreNotPosted() =>
        Assert.Empty(Model(new RollingWindowConstraint(TinyProgram.Label, 0, [0, 1, 2], [0, 1, 9], [1, 1, 5], 3, 5, false)).Proto.Constraints);

    [Fact]
    public void OncePerDay_CountsTheLargestTrueEntry()
    {
        var tiny = new TinyProgram(3);
        tiny.Windows.Add(new RollingWindowConstraint(TinyProgram.Label, 0, [0, 1, 2], [0, 0, 1], [3, 1, 2], 2, 3, true));
        var program = tiny.Build();
        Assert.Equal(Outcome.Optimal, Ask(program, true, true, false));
        Assert.Equal(Outcome.Optimal, Ask(program, false, true, true));
        Assert.Equal(Outcome.Infeasible, Ask(program, true, false, true));
    }

    static Outcome Ask(SeatProgram program, params bool[] values) =>
        CpSatEngine.Ask(new Question { Program = program, Hint = new Solution(values), Frozen = [true, true, true] },
            CancellationToken.None).Outcome;

    static ModelWriter Model(RollingWindowConstraint constraint)
    {
        var model = new SeatModel(new TinyProgram(10).Build());
        constraint.Post(model);
        return model.Writer;
    }
}
