namespace RotationPlanner.Solving.LocalSearch;

/// <summary>A stretch of days, both ends included.</summary>
readonly record struct Stretch(int First, int Last)
{
    /// <summary>All of time: moves are drawn from anywhere.</summary>
    public static readonly Stretch Always = new(int.MinValue, int.MaxValue);

    public bool Has(int day) => First <= day && day <= Last;
}
