using RotationPlanner.Program;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.CpSat;

public class LoadHoldsTests
{
    // Three people who carry 2 each; a value is a load.
    static readonly Question Question = new() { Program = Build(), DeterministicLimit = 5 };

    [Theory]
    [InlineData(true, 4, 3, 2)]
    [InlineData(true, 2, 2, 2)]
    [InlineData(false, 1, 4, 4)]
    [InlineData(false, 4, 1, 4)]
    [InlineData(false, 4, 3, 1)]
    public void WhoeverMayExceedAStep_CountsInTheLaterOnesAsWell(bool possible, params int[] most)
    {
        var holds = most.Select((m, rank) => new Hold(Tier.Load(0, rank), m)).ToArray();
        Assert.Equal(possible ? Outcome.Optimal : Outcome.Infeasible,
            CpSatEngine.Ask(Question with { Holds = holds }, CancellationToken.None).Outcome);
    }

    [Fact]
    public void AHoldThatAnotherImplies_AddsNothing()
    {
        Hold[] one = [new(Tier.Load(0, 1), 1)];
        Hold[] two = [.. one, new(Tier.Load(0, 2), 1), new(Tier.Load(0, 2), 3)];
        Assert.Equal(Size(one), Size(two));
    }

    static int Size(Hold[] holds) =>
        new AskedModel(Question with { Holds = holds }, CancellationToken.None).Model.Writer.Proto.CalculateSize();

    static SeatProgram Build()
    {
        var tiny = new TinyProgram(9, 3) { Owners = [0, 1, 2, 0, 1, 2, 0, 1, 2] };
        tiny.Linear([0, 1, 2], [1, 1, 1], 3, 3).Linear([3, 4, 5], [1, 1, 1], 3, 3);
        tiny.Loads.Add(new LoadFamily("total", [.. Enumerable.Repeat(1L, 9)], new long[3], new long[3]));
        return tiny.Build();
    }
}
