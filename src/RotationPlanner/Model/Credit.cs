namespace RotationPlanner;

/// <summary>
/// Weighted duty in credit minutes, in all and by category. Categories overlap: a minute on a Saturday night counts in
/// both.
/// </summary>
public readonly record struct Credit
{
    /// <summary>Creates it from its parts.</summary>
    /// <param name="total">The <see cref="Total"/>.</param>
    /// <param name="night">The <see cref="Night"/>.</param>
    /// <param name="weekend">The <see cref="Weekend"/>.</param>
    /// <param name="holiday">The <see cref="Holiday"/>.</param>
    public Credit(long total, long night, long weekend, long holiday) =>
        (Total, Night, Weekend, Holiday) = (total, night, weekend, holiday);

    /// <summary>All credit: minutes x (largest multiplier + what experience adds) x role weight.</summary>
    public long Total { get; init; }

    /// <summary>The part earned in local nights.</summary>
    public long Night { get; init; }

    /// <summary>The part earned on local weekends.</summary>
    public long Weekend { get; init; }

    /// <summary>The part earned on public holidays.</summary>
    public long Holiday { get; init; }

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
