using NodaTime;

namespace RotationPlanner;

/// <summary>
/// Everything a plan is made from: who may serve, what must be covered, and the rules that bind. Immutable; change it
/// with <c>with</c>.
/// </summary>
public sealed record Company
{
    /// <summary>The name shown on reports and feeds. May hold any characters.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Shifts that <em>start</em> on these dates are planned, both dates included, each read in its shift's own time
    /// zone.
    /// </summary>
    public required DateInterval Horizon { get; init; }

    /// <summary>The zone of company-wide rules and of rotations that name none.</summary>
    public required DateTimeZone TimeZone { get; init; }

    /// <summary>The departments that lend responders.</summary>
    public IReadOnlyList<Department> Departments { get; init; } = [];

    /// <summary>The people, certified or in training.</summary>
    public IReadOnlyList<Responder> Responders { get; init; } = [];

    /// <summary>Named public-holiday calendars; responders refer to them by <see cref="HolidayCalendar.Id"/>.</summary>
    public IReadOnlyList<HolidayCalendar> Holidays { get; init; } = [];

    /// <summary>The repeating patterns of shifts to be covered.</summary>
    public IReadOnlyList<Rotation> Rotations { get; init; } = [];

    /// <summary>Rules over all rotations together, in addition to each rotation's own.</summary>
    public IReadOnlyList<IRotationRule> Rules { get; init; } = [];

    /// <summary>Assignments decided by people; the planner keeps them.</summary>
    public IReadOnlyList<Pin> Pins { get; init; } = [];

    /// <summary>
    /// Assignments worked before the horizon; the last may reach into it. They count for rest, windows and handoffs, and
    /// are never changed. Which <see cref="Assignment.Seat"/> of the role it was is not asked: 0 does where nobody knows.
    /// </summary>
    public IReadOnlyList<Assignment> History { get; init; } = [];

    /// <summary>
    /// How long before its start a shift of a published plan is told for good, on the wall clock of
    /// <see cref="TimeZone"/>; not negative, in days, hours or minutes. A later change of it is urgent.
    /// </summary>
    public Period Notice { get; init; } = Period.FromDays(14);

    /// <summary>How long published revisions and notices are kept.</summary>
    public Retention Retention { get; init; } = Retention.Everything;

    /// <summary>How duty is weighed and shared.</summary>
    public FairnessPolicy Fairness { get; init; } = FairnessPolicy.Default;

    /// <summary>Credits carried over from earlier plans.</summary>
    public Ledger Ledger { get; init; } = Ledger.Empty;

    /// <summary>The rungs of the training ladder, lowest first.</summary>
    public Ladder Ladder { get; init; } = Ladder.Default;

    /// <summary>
    /// This company if a department lent more certified people; for <see cref="Planner.WhatIf"/>. Zones, holidays
    /// and tags are copied from colleagues in turn. Where the company runs on buy-ins and the department has none, one is stated
    /// for the new people alone; an agreement that begins later is kept.
    /// </summary>
    /// <param name="department">The <see cref="Department.Id"/>.</param>
    /// <param name="people">How many people, 1 or more.</param>
    /// <param name="from">Their first day of service; the horizon's first day when null.</param>
    /// <returns>The changed company.</returns>
    /// <exception cref="ArgumentException">There is no such department.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Nobody is lent.</exception>
    public Company Lending(string department, int people, LocalDate? from = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        if (Departments.All(d => d.Id != department))
            throw new ArgumentException($"There is no department '{department}'.", nameof(department));
        return Lent.To(this, department, people, from ?? Horizon.Start);
    }

    /// <summary>
    /// Whether seats are for people of departments whose leaders agreed; where no department states a buy-in, everybody
    /// is lent.
    /// </summary>
    internal bool RunsOnBuyIns => Departments.Any(d => d.BuyIn is not null);

    /// <summary>What a published plan of the company has told of training; null for a plan from nothing.</summary>
    internal KeptTraining? Kept { get; init; }

    /// <summary>What a published plan of the company has told of stints; null for a plan from nothing.</summary>
    internal KeptStints? KeptStints { get; init; }

    /// <summary>
    /// Where people look up what messages tell them: an http or https address in which <c>{person}</c> stands for a
    /// <see cref="Responder.Id"/> and <c>{shift}</c> for a shift's id; null for messages without a link.
    /// </summary>
    public string? Link { get; init; }

    /// <summary>What calendar feeds look like.</summary>
    public FeedPolicy Feeds { get; init; } = FeedPolicy.Default;

    /// <summary>How courses and tabletop sessions are held.</summary>
    public SessionPolicy Sessions { get; init; } = SessionPolicy.Default;
}
