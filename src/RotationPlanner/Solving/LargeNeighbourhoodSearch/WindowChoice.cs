using RotationPlanner.Solving.ColumnGeneration;

namespace RotationPlanner.Solving.LargeNeighbourhoodSearch;

/// <summary>
/// Which window of the horizon and whose columns in it are made anew. How much at once adapts as it does for whole
/// columns; a window may be short with many people in it, or long with few.
/// </summary>
sealed class WindowChoice(ColumnSplit split, int[] dayOf, Random random)
{
    /// <summary>People, and days from one to before another.</summary>
    public sealed record Window(int[] People, int From, int To)
    {
        public bool Holds(int day) => day >= From && day < To;
    }

    /// <summary>Where the horizon is no longer, whole columns are as good.</summary>
    public const int ShortHorizon = 35;

    const int Smallest = 60, First = 300, FewestPeople = 3;
    static readonly int[] lengths = [7, 14, 21, 28, 42];
    readonly int people = split.Variables.Length;
    readonly (int First, int Last) days = Range(split, dayOf);
    readonly AdaptiveSize size = new(First, Smallest, Largest(split, dayOf));
    readonly PeopleDraw draw = new(split, random);

    public TimeSpan Limit { get; } = TimeSpan.FromSeconds(3);

    public bool IsWorthWhile => days.Last - days.First >= ShortHorizon;

    public Window Next(ColumnPlan plan)
    {
        var length = lengths[random.Next(lengths.Length)];
        var count = Math.Min(people, Math.Max(FewestPeople, (int)(size.Value / length)));
        length = Math.Max(length, (int)(size.Value / count));
        var (drawn, missed) = draw.Next(plan);
        // What nobody can mend, such as a shift on which everybody is away, is nowhere in time.
        var from = missed is not { Variables.Length: > 0 } ? random.Next(days.First - length / 2, days.Last - length / 2 + 1)
            : dayOf[missed.Variables[random.Next(missed.Variables.Length)]] - random.Next(length);
        return new Window([.. drawn.Take(count).Order()], from, from + length);
    }

    public void Learn(ColumnNeighbourhood.Result result) => size.Learn(result);

    static double Largest(ColumnSplit split, int[] dayOf)
    {
        var (first, last) = Range(split, dayOf);
        return (double)split.Variables.Length * (last - first + 1);
    }

    static (int, int) Range(ColumnSplit split, int[] dayOf)
    {
        var all = split.Variables.SelectMany(v => v).Select(v => dayOf[v]).DefaultIfEmpty().ToList();
        return (all.Min(), all.Max());
    }
}
