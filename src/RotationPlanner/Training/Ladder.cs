namespace RotationPlanner;

/// <summary>The training ladder: rungs from newcomer to mentor, lowest first. It is data; companies change it.</summary>
/// <param name="Rungs">The rungs, lowest first.</param>
public sealed record Ladder(IReadOnlyList<Rung> Rungs)
{
    /// <summary>The rung from which one may command in the default ladder.</summary>
    public const string Certified = "certified";

    /// <summary>PagerDuty's and Google SRE's customary way up: candidate, observing, trained, tabletop, shadowing, reverse-shadowing, certified, mentor.</summary>
    public static Ladder Default { get; } = new(
    [
        new("candidate"), new("observing"), new("trained"), new("tabletop"),
        new("shadowing", TrainsInSeats: true), new("reverse-shadowing", TrainsInSeats: true),
        new(Certified), new("mentor"),
    ]);

    /// <summary>The height of a rung, 0 for the lowest; -1 when the ladder has no such rung.</summary>
    /// <param name="rung">A <see cref="Rung.Id"/>.</param>
    /// <returns>The index in <see cref="Rungs"/>.</returns>
    public int IndexOf(string rung)
    {
        for (var i = 0; i < Rungs.Count; i++)
            if (Rungs[i].Id == rung) return i;
        return -1;
    }
}
