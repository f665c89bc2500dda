namespace RotationPlanner.Verification;

/// <summary>
/// A finished set of assignments, ready to be read by checks. Built from the assignments and the company alone.
/// </summary>
public sealed class Roster
{
    readonly ILookup<string, Holding> byResponder;
    readonly ILookup<string, Holding> byShift;
    ILookup<string, Holding>? byRotation;

    /// <summary>Joins assignments with their shifts, roles and people.</summary>
    /// <param name="schedule">The company's schedule.</param>
    /// <param name="holdings">Who holds what, worked history included.</param>
    public Roster(Schedule schedule, IReadOnlyList<Holding> holdings)
        : this(schedule, holdings, null) { }

    Roster(Schedule schedule, IReadOnlyList<Holding> holdings, Rotation? rotation)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(holdings);
        (Schedule, Holdings, Rotation) = (schedule, holdings, rotation);
        byResponder = holdings.OrderBy(h => h.Start).ToLookup(h => h.Responder.Id, StringComparer.Ordinal);
        byShift = holdings.ToLookup(h => h.Shift.Id, StringComparer.Ordinal);
    }

    /// <summary>The company.</summary>
    public Company Company => Schedule.Company;

    /// <summary>The shifts.</summary>
    public Schedule Schedule { get; }

    /// <summary>Every seat held.</summary>
    public IReadOnlyList<Holding> Holdings { get; }

    /// <summary>A shift as a person lives it: its nights, weekends and holidays in that person's own time.</summary>
    /// <param name="shift">A shift.</param>
    /// <param name="responder">A responder of the company.</param>
    /// <returns>The measure.</returns>
    public ShiftMeasure Measure(Shift shift, Responder responder) => Schedule.Measure(shift, responder);

    /// <summary>The part of this roster that one rotation's rule sees.</summary>
    /// <param name="rotation">The rotation.</param>
    /// <returns>The holdings of that rotation only.</returns>
    public Roster Within(Rotation rotation) =>
        new(Schedule, [.. (byRotation ??= Holdings.ToLookup(h => h.Shift.Rotation.Id, StringComparer.Ordinal))[rotation.Id]], rotation) { Joined = Joined, stints = Stints };

    /// <summary>The part of this roster that one person's own rules see: that person's holdings only.</summary>
    internal Roster OnlyOf(Responder responder) =>
        new(Schedule, [.. Of(responder)], null) { Joined = Joined, Responder = responder };

    /// <summary>What users' rules joined while planning.</summary>
    internal JoinedSeats Joined { get; init; } = JoinedSeats.None;

    /// <summary>Which shifts are one turn, read from the dates on which they start.</summary>
    internal StintReading Stints => stints ??= new StintReading(this);

    StintReading? stints;

    /// <summary>The rotation whose rule is checked, or null for a rule of the company.</summary>
    public Rotation? Rotation { get; }

    /// <summary>The person whose own rule is checked (<see cref="Responder.Rules"/>), or null.</summary>
    public Responder? Responder { get; private init; }

    /// <summary>What one person holds, by start.</summary>
    /// <param name="responder">The person.</param>
    /// <returns>Their holdings.</returns>
    public IEnumerable<Holding> Of(Responder responder) => byResponder[responder.Id];

    /// <summary>Who holds seats in a shift.</summary>
    /// <param name="shift">The shift.</param>
    /// <returns>The holdings.</returns>
    public IEnumerable<Holding> In(Shift shift) => byShift[shift.Id];

    /// <summary>The shifts of the horizon in scope.</summary>
    internal IEnumerable<Shift> Shifts =>
        Rotation is null ? Schedule.Shifts : Schedule.Shifts.Where(s => s.Rotation.Id == Rotation.Id);
}
