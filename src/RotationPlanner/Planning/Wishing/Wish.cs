namespace RotationPlanner;

/// <summary>What somebody wishes about one shift, and whether a plan grants it.</summary>
public sealed record Wish
{
    internal Wish(string responder, string shift, bool isForIt, int weight, bool isMet) =>
        (Responder, Shift, IsForIt, Weight, IsMet) = (responder, shift, isForIt, weight, isMet);

    /// <summary>The <see cref="Responder.Id"/>.</summary>
    public string Responder { get; internal init; }

    /// <summary>The <see cref="RotationPlanner.Shift.Id"/>.</summary>
    public string Shift { get; internal init; }

    /// <summary>True to serve in it (<see cref="Responder.Prefers"/>), false not to (<see cref="Responder.Avoids"/>).</summary>
    public bool IsForIt { get; internal init; }

    /// <summary>
    /// What it costs when it is not met: the weight of the wish, twice that of a day to avoid, as in the objective
    /// <c>preferences</c>.
    /// </summary>
    public int Weight { get; internal init; }

    /// <summary>Whether the plan grants it.</summary>
    public bool IsMet { get; internal init; }
}
