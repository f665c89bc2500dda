namespace RotationPlanner;

/// <summary>
/// Weighted duty in credit minutes, in all and by category. Categories overlap: a minute on a Saturday night counts in
/// both.
/// </summary>
/// <param name="Total">All credit: minutes x largest multiplier x role weight.</param>
/// <param name="Night">The part earned in local nights.</param>
/// <param name="Weekend">The part earned on local weekends.</param>
/// <param name="Holiday">The part earned on public holidays.</param>
public readonly record struct Credit(long Total, long Night, long Weekend, long Holiday)
{
    /// <summary>Nothing.</summary>
    public static Credit Zero => default;

    /// <summary>Adds category by category.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">Other.</param>
    /// <returns>The sum.</returns>
    public static Credit operator +(Credit a, Credit b) =>
        new(a.Total + b.Total, a.Night + b.Night, a.Weekend + b.Weekend, a.Holiday + b.Holiday);

    /// <summary>Subtracts category by category.</summary>
    /// <param name="a">From.</param>
    /// <param name="b">What.</param>
    /// <returns>The difference.</returns>
    public static Credit operator -(Credit a, Credit b) =>
        new(a.Total - b.Total, a.Night - b.Night, a.Weekend - b.Weekend, a.Holiday - b.Holiday);

    /// <summary>The same as <c>a + b</c>.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">Other.</param>
    /// <returns>The sum.</returns>
    public static Credit Add(Credit a, Credit b) => a + b;

    /// <summary>The same as <c>a - b</c>.</summary>
    /// <param name="a">From.</param>
    /// <param name="b">What.</param>
    /// <returns>The difference.</returns>
    public static Credit Subtract(Credit a, Credit b) => a - b;
}
