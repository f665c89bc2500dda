namespace RotationPlanner;

/// <summary>What a forecast of the bench is asked.</summary>
public sealed record BenchOptions
{
    /// <summary>
    /// The parts of all commanders who leave in a year, each from 0 to 1: every rate is told by itself. 10 and 20 % when
    /// not given.
    /// </summary>
    public IReadOnlyList<double> Attrition { get; init; } = [0.1, 0.2];

    /// <summary>The chance that is asked for, above 0 and below 1: 95 % when not given.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <exception cref="ArgumentOutOfRangeException">A rate or the confidence is outside its range.</exception>
    internal void Check()
    {
        if (!(Confidence is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(Confidence), Confidence, "The confidence lies above 0 and below 1.");
        if (Attrition.Count == 0 || Attrition.Any(a => !(a is >= 0 and <= 1)))
            throw new ArgumentOutOfRangeException(nameof(Attrition), string.Join(", ", Attrition), "Attrition is one rate or more, each from 0 to 1.");
    }
}
