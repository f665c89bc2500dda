namespace RotationPlanner;

/// <summary>Which rungs of the training ladder may hold a role.</summary>
public sealed record StageNeed
{
    StageNeed(string? atLeast, bool trainees, IReadOnlyList<string> oneOf) =>
        (Least, ForTrainees, OneOf) = (atLeast, trainees, oneOf);

    /// <summary>The lowest rung that may hold the role, or null when it is named otherwise.</summary>
    public string? Least { get; }

    /// <summary>
    /// True when the role is for people on a rung that trains by taking seats (<see cref="Rung.TrainsInSeats"/>).
    /// </summary>
    public bool ForTrainees { get; }

    /// <summary>The very rungs that may hold the role; empty when it is named otherwise.</summary>
    public IReadOnlyList<string> OneOf { get; }

    /// <summary>For people who train by taking seats.</summary>
    public static StageNeed Trainees { get; } = new(null, true, []);

    /// <summary>A rung and all above it.</summary>
    /// <param name="rung">A <see cref="Rung.Id"/>.</param>
    /// <returns>The need.</returns>
    public static StageNeed AtLeast(string rung) => new(rung, false, []);

    /// <summary>These rungs only.</summary>
    /// <param name="rungs"><see cref="Rung.Id"/>s.</param>
    /// <returns>The need.</returns>
    public static StageNeed Only(params IReadOnlyList<string> rungs) => new(null, false, rungs);

    /// <summary>Whether a person on a rung may hold the role.</summary>
    /// <param name="rung">The <see cref="Rung.Id"/> the person stands on.</param>
    /// <param name="ladder">The company's ladder.</param>
    /// <returns>True when allowed; false also for a rung the ladder does not have.</returns>
    public bool Allows(string rung, Ladder ladder)
    {
        var at = ladder.IndexOf(rung);
        if (at < 0) return false;
        if (ForTrainees) return ladder.Rungs[at].TrainsInSeats;
        return Least is null ? OneOf.Contains(rung) : at >= ladder.IndexOf(Least) && ladder.IndexOf(Least) >= 0;
    }

    /// <summary>
    /// Whether only people who learn in seats may hold the role, so that a seat of it is training and no duty to even
    /// out.
    /// </summary>
    internal bool IsTraining(Ladder ladder) =>
        ForTrainees || (ladder.Rungs.Any(r => Allows(r.Id, ladder))
            && ladder.Rungs.All(r => r.TrainsInSeats || !Allows(r.Id, ladder)));

    /// <summary>
    /// Whether only people on <see cref="Ladder.Commands"/> or above may hold the role, so that a seat of it is a shift
    /// led.
    /// </summary>
    internal bool IsCommand(Ladder ladder)
    {
        var lowest = ladder.Rungs.FirstOrDefault(r => Allows(r.Id, ladder));
        return lowest is not null && ladder.IndexOf(ladder.Commands) is >= 0 and var commands
            && ladder.IndexOf(lowest.Id) >= commands;
    }
}
