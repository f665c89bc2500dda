using NodaTime;
using RotationPlanner.Baselines.Pricing;

namespace RotationPlanner.Baselines;

/// <summary>
/// How many wishes can be honoured for how much unevenness, and who pays: a plan for each of some tolerances, in which
/// wishes come right after excess (<see cref="FairnessPolicy.WishesEarly"/>).
/// </summary>
public sealed record PriceOfFairness
{
    internal PriceOfFairness() { }

    /// <summary>The plan that the curve is drawn around: the company as it is.</summary>
    public required PricePoint Today { get; init; }

    /// <summary>
    /// The curve, by tolerance. More tolerance never honours less: a plan within one is within every larger one. Empty
    /// where nobody wishes anything, or load is not evened out.
    /// </summary>
    public required IReadOnlyList<PricePoint> Points { get; init; }

    /// <summary>What people wish: pairs of a person and a shift that is open to them.</summary>
    public required int Wishes { get; init; }

    /// <summary>Draws the curve.</summary>
    /// <param name="plan">A plan of the company as it is; its seats are where the search begins.</param>
    /// <param name="tolerances">
    /// In weighted hours, rounded to minutes, in any order; not negative. When null: none, a quarter, half, once, twice and
    /// four times the company's own, as far as they are below everybody's share.
    /// </param>
    /// <param name="options">Limits and seed; the time limit is for all plans together. The defaults when null.</param>
    /// <param name="progress">Told the part that is done, from 0 to 1; may be null.</param>
    /// <param name="cancel">Stops it with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="ArgumentException">A tolerance is one that <see cref="Problems"/> finds wrong.</exception>
    public static PriceOfFairness Of(
        Plan plan, IReadOnlyList<Duration>? tolerances = null, PlanOptions? options = null, Action<double>? progress = null,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var curve = new PriceCurve(plan);
        if (tolerances is not null && curve.Problems(tolerances) is { Count: > 0 } wrong) throw new ArgumentException(string.Join(Environment.NewLine, wrong), nameof(tolerances));
        return curve.Draw(curve.Tolerances(tolerances), options ?? new PlanOptions(), progress, cancel);
    }

    /// <summary>What is wrong with tolerances: they are negative, or larger than the largest share.</summary>
    /// <param name="plan">A plan of the company.</param>
    /// <param name="tolerances">In weighted hours.</param>
    /// <returns>All that is wrong; empty for nothing.</returns>
    public static IReadOnlyList<Problem> Problems(Plan plan, IReadOnlyList<Duration> tolerances)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(tolerances);
        return new PriceCurve(plan).Problems(tolerances);
    }

    /// <summary>What it comes to, in a few sentences.</summary>
    /// <returns>Plain text; where there is no curve, why, and what to add.</returns>
    public string Verdict() => PriceWords.Verdict(this);

    /// <summary>How the plan as it is stands beside the curve, and which key of the file honours more.</summary>
    /// <returns>Plain text; empty where there is no curve.</returns>
    public string Advice() => PriceWords.Today(this);
}
