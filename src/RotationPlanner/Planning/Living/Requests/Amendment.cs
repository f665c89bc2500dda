using NodaTime;

namespace RotationPlanner;

/// <summary>
/// A request that was decided after the company's file was written. It belongs to the published plan. What was granted
/// is read on top of the file whenever the plan is changed; what was refused is remembered for the sake of fairness.
/// </summary>
public sealed record Amendment
{
    internal Amendment(int number, Instant at, string by, bool isGranted, Request request) =>
        (Number, At, By, IsGranted, Request) = (number, at, by, isGranted, request);

    /// <summary>Counted from 1 in each published plan.</summary>
    public int Number { get; internal init; }

    /// <summary>When it was decided, UTC.</summary>
    public Instant At { get; internal init; }

    /// <summary>Who recorded it, for the person whom it concerns; free text.</summary>
    public string By { get; internal init; }

    /// <summary>Whether it was granted.</summary>
    public bool IsGranted { get; internal init; }

    /// <summary>The request.</summary>
    public Request Request { get; internal init; }
}
