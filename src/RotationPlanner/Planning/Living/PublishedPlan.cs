using NodaTime;
using RotationPlanner.Planning.Living;
using RotationPlanner.Rules;

namespace RotationPlanner;

/// <summary>
/// A plan that people live by. Every change of it is the least that keeps it legal, is checked, and is a
/// <see cref="Proposal"/> until somebody publishes it.
/// </summary>
public sealed partial class PublishedPlan
{
    IReadOnlyList<Assignment> assignments, around = [];
    TrainingPlan? training;

    /// <summary>Takes a published plan, whoever made it.</summary>
    /// <param name="assignments">Who holds which seat of the horizon.</param>
    /// <param name="revision">Its revision, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The revision is below 1.</exception>
    public PublishedPlan(IReadOnlyList<Assignment> assignments, int revision = 1)
    {
        ArgumentNullException.ThrowIfNull(assignments);
        ArgumentOutOfRangeException.ThrowIfLessThan(revision, 1);
        (this.assignments, Revision) = (assignments, revision);
    }

    /// <summary>Takes a plan as published.</summary>
    /// <param name="plan">The plan.</param>
    public PublishedPlan(Plan plan) : this((plan ?? throw new ArgumentNullException(nameof(plan))).Assignments, plan.Revision) =>
        (CompanyName, Amendments, Covers, Training, Known, Around) =
            (plan.Company.Name, plan.Amendments, plan.Covers, plan.Training, Ids(plan.Company), plan.Around);

    /// <summary>Who holds which seat of the horizon.</summary>
    public IReadOnlyList<Assignment> Assignments => assignments;

    /// <summary>
    /// Seats of the same timeline outside the horizon, earlier and later, UTC. They stay as they are, and rest and
    /// windows of the horizon's seats reach over to them.
    /// </summary>
    public IReadOnlyList<Assignment> Around { get => around; init => around = value; }

    /// <summary>The revision.</summary>
    public int Revision { get; }

    /// <summary>The company's name as the plan states it; null where it states none.</summary>
    public string? CompanyName { get; init; }

    /// <summary>When, by whom and why it was published; null for a draft.</summary>
    public Publication? Publication { get; init; }

    /// <summary>
    /// Requests that were decided since the company's file was written. What was granted is read on top of every company.
    /// </summary>
    public IReadOnlyList<Amendment> Amendments { get; init; } = [];

    /// <summary>Time that people took over from others.</summary>
    public IReadOnlyList<CoverRecord> Covers { get; init; } = [];

    /// <summary>
    /// Sessions and graduations that people were told of; null where nobody knows, so that sessions are planned anew.
    /// Sessions that still hold are kept as they are.
    /// </summary>
    public TrainingPlan? Training { get => training; init => training = value; }

    /// <summary>
    /// The same timeline, looked at over a company's horizon: its seats are <see cref="Assignments"/>, and all others are
    /// <see cref="Around"/>. So the last week of a quarter can be changed after the next quarter was published.
    /// </summary>
    /// <param name="company">The company, whose horizon is asked about.</param>
    /// <returns>The part; this plan where all its seats lie in the horizon and none around do.</returns>
    public PublishedPlan For(Company company)
    {
        ArgumentNullException.ThrowIfNull(company);
        if (Assignments.All(a => SeatTimeline.IsWithin(company, a)) && !Around.Any(a => SeatTimeline.IsWithin(company, a))) return this;
        var all = Assignments.Concat(Around).ToLookup(a => SeatTimeline.IsWithin(company, a));
        var part = With(SeatTimeline.Sorted(all[true]), SeatTimeline.Sorted(all[false]));
        // Sessions were told of the horizon that was published last.
        if (!Assignments.Any(a => SeatTimeline.IsWithin(company, a))) part.training = null;
        return part;
    }

    /// <summary>
    /// Changes the plan so that it fits the company as it is now: what began before is history, what begins within the
    /// notice is frozen unless it has become impossible. Required seats come first, then the fewest people disturbed,
    /// then the fewest seats changed, then fairness.
    /// </summary>
    /// <param name="company">The company as it is now.</param>
    /// <param name="options">Now, the notice, and how many changes more may be made for fairness.</param>
    /// <param name="cancel">Stops the search; what was found is proposed.</param>
    /// <returns>The proposal.</returns>
    /// <exception cref="InvalidCompanyException">The company breaks its contract, or has no shift that was served
    /// before now; all problems are listed.</exception>
    /// <exception cref="RuleFailedException">The checker refused the plan.</exception>
    public Proposal Replan(Company company, ReplanOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Changes ?? 0, nameof(options));
        return new Replanning(this, Valid(company, options), options, cancel).Run();
    }

    /// <summary>
    /// The company with the time off, and all else, that was granted in <see cref="Amendments"/>; seats that somebody
    /// wanted are left out. Every change of this plan reads it so by itself: this is for a plan of the next horizon.
    /// </summary>
    /// <param name="company">The company as it is now.</param>
    /// <returns>The company with what was granted.</returns>
    public Company Amended(Company company)
    {
        ArgumentNullException.ThrowIfNull(company);
        return AmendmentBook.Bind(company, Amendments);
    }

    /// <summary>What differs from an earlier plan.</summary>
    /// <param name="earlier">The earlier plan.</param>
    /// <returns>The changed seats, by start.</returns>
    public IReadOnlyList<SeatChange> ChangesSince(PublishedPlan earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return SeatChanges.Between(earlier.Assignments, Assignments);
    }

    /// <summary>Who was in the company when the plan was made, by <see cref="Responder.Id"/>; null where it is not said.</summary>
    internal IReadOnlySet<string>? Known { get; init; }

    /// <summary>The seats as a plan of which all is history.</summary>
    internal Plan AsServed(Company company) =>
        RevisedPlan.Assemble(Lay(company, Instant.MaxValue), this, new ChangeProof(false, false));

    /// <summary>The same with other seats of the horizon.</summary>
    internal PublishedPlan Of(IReadOnlyList<Assignment> seats) => With(seats, around);

    PublishedPlan With(IReadOnlyList<Assignment> seats, IReadOnlyList<Assignment> others)
    {
        var part = (PublishedPlan)MemberwiseClone();
        (part.assignments, part.around) = (seats, others);
        return part;
    }

    static HashSet<string> Ids(Company company) => [.. company.Responders.Select(r => r.Id)];

    LivePlan Lay(Company company, Instant asOf) => Lay(company, asOf, null);

    /// <summary>The plan where somebody asks about single seats, and all others stay.</summary>
    LivePlan Lay(Company company, Instant asOf, IReadOnlyList<Assignment>? asked, params string[] alone) =>
        LivePlan.Lay(Apart(Valid(company, asOf), alone), Assignments, new NoticeWindow(asOf, asOf), CancellationToken.None, asked);

    /// <summary>The company in which these shifts change hands by themselves, whatever stint they belong to.</summary>
    static Company Apart(Company company, string[] alone) => company.KeptStints is { } kept && alone.Length > 0
        ? company with { KeptStints = kept with { Alone = alone.ToHashSet(StringComparer.Ordinal) } } : company;

    Company Valid(Company company, ReplanOptions options) => Valid(company, options.AsOf, options.Notice ?? company?.Notice);

    Company Valid(Company company, Instant asOf, Period? notice = null)
    {
        ArgumentNullException.ThrowIfNull(company);
        var schedule = company.Validate() is { Count: > 0 } problems ? throw new InvalidCompanyException(problems) : Schedule.Of(company);
        var people = company.Responders.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<Problem> lost =
        [
            .. Assignments.Where(a => a.Start < asOf).Select((a, i) =>
                schedule.Find(a.Shift) is not { } shift ? new Problem($"assignments[{i}].shift", "The shift has begun, and the company has no such shift any more.", a.Shift, "Maybe keep its rotation and the horizon's begin as they were.")
                : shift.Rotation.Roles.All(r => r.Id != a.Role) ? new Problem($"assignments[{i}].role", "The shift has begun, and its rotation has no such role any more.", a.Role, "Maybe keep the role, with `seats: 0-1` for later.")
                : !people.Contains(a.Responder) ? new Problem($"assignments[{i}].responder", "The person served, and is no longer in the company.", a.Responder, "Maybe keep them with `leaves:` and the last day.")
                : null).OfType<Problem>().DistinctBy(p => p.Value),
        ];
        if (lost.Count > 0) throw new InvalidCompanyException(lost);
        var ends = NoticeWindow.From(asOf, notice ?? Period.Zero, company.TimeZone).Ends;
        return SeatTimeline.Surround(AmendmentBook.Bind(company, Amendments), Around) with
        {
            Kept = Training is null ? null : new KeptTraining(Training.Events, Assignments, asOf, ends),
            KeptStints = company.Rotations.All(r => r.Stints.Count == 0) ? null : new KeptStints(Assignments, asOf, new HashSet<string>()),
        };
    }

    Assignment SeatOf(string shift, string role, string? holder, Instant asOf, Interval? part = null)
    {
        if (part is { } asked && !Assignments.Any(a => a.Shift == shift && a.Role == role && a.Start <= asked.Start && asked.Start < asked.End && asked.End <= a.End))
            throw new ArgumentException($"Nobody holds '{role}' of '{shift}' from {asked.Start} to {asked.End}.", nameof(part));
        var held = Assignments.Where(a => a.Shift == shift && a.Role == role && (holder is null || a.Responder == holder)
            && (part is not { } within || (a.Start <= within.Start && within.End <= a.End))).OrderBy(a => a.Seat).ThenBy(a => a.Start).ToList();
        if (held.Count == 0) throw new ArgumentException($"{(holder is null ? "Nobody" : $"'{holder}' does not")} hold{(holder is null ? "s" : "")} a seat as '{role}' in '{shift}'.", nameof(shift));
        // Of a shift that has begun, what is still to come can be covered.
        return held[0].Start >= asOf || part?.Start >= asOf ? held[0] : throw new ArgumentException($"'{shift}' began at {held[0].Start}: what has begun is history.", nameof(shift));
    }

    static string Person(Company company, string id) => company.Responders.Any(r => r.Id == id) ? id
        : throw new ArgumentException($"There is no responder '{id}'.", nameof(id));
}
