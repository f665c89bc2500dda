using NodaTime;

namespace RotationPlanner.Interchange;

/// <summary>A stretch of time in which a plan and another tool have different people on call.</summary>
public sealed record PlanDifference
{
    internal PlanDifference(string rotation, string role, Instant start, Instant end, IReadOnlyList<string> plan, IReadOnlyList<string> tool) =>
        (Rotation, Role, Start, End, Plan, Tool) = (rotation, role, start, end, plan, tool);

    /// <summary>The <see cref="RotationPlanner.Rotation.Id"/>.</summary>
    public string Rotation { get; internal init; }

    /// <summary>The <see cref="RotationPlanner.Role.Id"/>.</summary>
    public string Role { get; internal init; }

    /// <summary>From when on, UTC.</summary>
    public Instant Start { get; internal init; }

    /// <summary>Until when, UTC.</summary>
    public Instant End { get; internal init; }

    /// <summary>Whom the plan has and the tool has not: <see cref="Responder.Id"/>s.</summary>
    public IReadOnlyList<string> Plan { get; internal init; }

    /// <summary>
    /// Whom the tool has and the plan has not: <see cref="Responder.Id"/>s, or the tool's own words for people whom the
    /// company does not know.
    /// </summary>
    public IReadOnlyList<string> Tool { get; internal init; }
}
