namespace RotationPlanner;

/// <summary>
/// The training ladder: rungs from newcomer to mentor, lowest first. It is data; companies change it.
/// </summary>
public sealed record Ladder
{
    /// <summary>Creates it from its parts.</summary>
    /// <param name="rungs">The <see cref="Rungs"/>.</param>
    public Ladder(IReadOnlyList<Rung> rungs) => Rungs = rungs;

    /// <summary>The rungs, lowest first.</summary>
    public IReadOnlyList<Rung> Rungs { get; init; }

    /// <summary>The rung from which one may command in the default ladder.</summary>
    public const string Certified = "certified";

    /// <summary>The rung from which one may mentor and sign in the default ladder.</summary>
    public const string Mentor = "mentor";

    /// <summary>
    /// PagerDuty's and Google SRE's customary way up: candidate, observing, trained, tabletop, shadowing,
    /// reverse-shadowing, certified, mentor, each with its work.
    /// </summary>
    public static Ladder Default { get; } = new(DefaultLadder.Rungs);

    /// <summary>
    /// The lowest rung whose people may lead: <c>certified</c> when not given, or the highest rung of a ladder without
    /// it.
    /// </summary>
    public string Commands { get => field ?? Known(Certified) ?? (Rungs.Count == 0 ? Certified : Rungs[^1].Id); init; }

    /// <summary>
    /// The lowest rung whose people may mentor a shadow: <c>mentor</c> when not given, or <see cref="Commands"/> of a
    /// ladder without it. Beside a reverse-shadow people of <see cref="Commands"/> are enough.
    /// </summary>
    public string Mentors { get => field ?? Known(Mentor) ?? Commands; init; }

    /// <summary>
    /// The lowest rung whose people may sign: <c>mentor</c> when not given, or <see cref="Commands"/> of a ladder
    /// without it.
    /// </summary>
    public string SignedBy { get => field ?? Known(Mentor) ?? Commands; init; }

    /// <summary>Names of people outside the rotation who may sign, and whose word as mentors counts.</summary>
    public IReadOnlyList<string> Signers { get; init; } = [];

    /// <summary>
    /// Days between the last training seat and the first command in one plan, in which people talk it over and sign.
    /// </summary>
    public int SignOffGap { get; init; } = 7;

    /// <summary>
    /// Whether only people who said that they are interested (<see cref="Responder.Interested"/>) climb: trainees'
    /// seats, sessions and promotions are for them. Who commands already needs not say so.
    /// </summary>
    public bool Volunteers { get; init; }

    /// <summary>The height of a rung, 0 for the lowest; -1 when the ladder has no such rung.</summary>
    /// <param name="rung">A <see cref="Rung.Id"/>.</param>
    /// <returns>The index in <see cref="Rungs"/>.</returns>
    public int IndexOf(string rung)
    {
        for (var i = 0; i < Rungs.Count; i++)
            if (Rungs[i].Id == rung) return i;
        return -1;
    }

    string? Known(string rung) => IndexOf(rung) < 0 ? null : rung;
}
