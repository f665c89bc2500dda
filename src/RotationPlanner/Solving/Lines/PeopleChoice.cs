namespace RotationPlanner.Solving.Lines;

/// <summary>Whose lines are made anew together. The number adapts.</summary>
sealed class PeopleChoice(LineSplit split, Random random)
{
    const int First = 6, Fewest = 3;
    readonly AdaptiveSize size = new(First, Fewest, split.Variables.Length);
    readonly PeopleDraw draw = new(split, random);

    public TimeSpan Limit { get; } = TimeSpan.FromSeconds(3);

    /// <summary>As many as adapted to.</summary>
    public int[] Next(LinePlan plan) => Next(plan, (int)size.Value);

    public int[] Next(LinePlan plan, int number) => [.. draw.Next(plan).People.Take(number).Order()];

    public void Learn(LineNeighbourhood.Result result) => size.Learn(result);
}
