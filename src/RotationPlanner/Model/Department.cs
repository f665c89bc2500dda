namespace RotationPlanner;

/// <summary>A part of the company that lends responders.</summary>
public sealed record Department
{
    /// <summary>A short identity, unique among departments.</summary>
    public required string Id { get; init; }

    /// <summary>The name shown to people; the id when not given.</summary>
    public string Name { get => field ?? Id; init; }

    /// <summary>
    /// The smallest and the largest part, 0 to 1, of all credit in the horizon that this department should carry; null
    /// for no agreed share. Where one end is open it is 0 or 1.
    /// </summary>
    public (decimal Min, decimal Max)? Share { get; init; }

    /// <summary>
    /// What its leader agreed to, or null when nothing is agreed: then nobody is lent, unless no department of the
    /// company states a buy-in at all.
    /// </summary>
    public BuyIn? BuyIn { get; init; }
}
