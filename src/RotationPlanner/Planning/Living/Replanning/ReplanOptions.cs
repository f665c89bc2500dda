using NodaTime;

namespace RotationPlanner;

/// <summary>How a published plan is changed.</summary>
public sealed record ReplanOptions
{
    /// <summary>Now, UTC: shifts that began before are history.</summary>
    public required Instant AsOf { get; init; }

    /// <summary>
    /// How long before its start a shift is told for good, on the wall clock of the company's zone. A seat within it moves
    /// only when it has become impossible. Null, the default, for the company's own <see cref="Company.Notice"/>.
    /// </summary>
    public Period? Notice { get; init; }

    /// <summary>
    /// How many seats may change beyond the fewest for the sake of fairness, 0 or more. Null, the default: as many as
    /// whole turns lie in the shares of people who hold no seat yet, such as newcomers.
    /// </summary>
    public int? Changes { get; init; }

    /// <summary>Whether to work out <see cref="Proposal.Price"/>, which takes about as long again.</summary>
    public bool WithPrice { get; init; }
}
