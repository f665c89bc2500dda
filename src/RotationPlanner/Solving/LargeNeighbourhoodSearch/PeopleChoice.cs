using RotationPlanner.Solving.ColumnGeneration;

namespace RotationPlanner.Solving.LargeNeighbourhoodSearch;

/// <summary>Whose columns are made anew together. The number adapts.</summary>
sealed class PeopleChoice(ColumnSplit split, Random random)
{
    const int First = 6, Fewest = 3;
    readonly AdaptiveSize size = new(First, Fewest, split.Variables.Length);
    readonly PeopleDraw draw = new(split, random);

    public TimeSpan Limit { get; } = TimeSpan.FromSeconds(3);

    /// <summary>As many as adapted to.</summary>
    public int[] Next(ColumnPlan plan) => Next(plan, (int)size.Value);

    public int[] Next(ColumnPlan plan, int number) => [.. draw.Next(plan).People.Take(number).Order()];

    public void Learn(ColumnNeighbourhood.Result result) => size.Learn(result);
}
