using NodaTime;
using RotationPlanner.Fairness;
using RotationPlanner.Solving;
using RotationPlanner.Verification;

namespace RotationPlanner;

/// <summary>
/// A finished, checked plan. <see cref="Planner.Plan"/> makes it, or a file that a planner wrote; nobody else can make or
/// change one, so that what is in a plan was checked as it is.
/// </summary>
public sealed record Plan
{
    internal Plan(
        Company company, Schedule schedule, IReadOnlyList<Assignment> assignments, IReadOnlyList<UnfilledSeat> unfilled,
        IReadOnlyList<Violation> unmet, FairnessReport fairness, Proof proof, Ledger ledger)
    {
        Company = company;
        Schedule = schedule;
        Assignments = assignments;
        Unfilled = unfilled;
        Unmet = unmet;
        Fairness = fairness;
        Proof = proof;
        Ledger = ledger;
    }

    /// <summary>The company it was made for.</summary>
    public Company Company { get; internal init; }

    /// <summary>The shifts of the horizon.</summary>
    public Schedule Schedule { get; internal init; }

    /// <summary>1 for a first plan; one more than the plan it replaces. Goes into the SEQUENCE of feeds.</summary>
    public int Revision { get; internal init; } = 1;

    /// <summary>Who holds which seat, by start, shift, role and seat.</summary>
    public IReadOnlyList<Assignment> Assignments { get; internal init; }

    /// <summary>Seats nobody holds, with the reason for each.</summary>
    public IReadOnlyList<UnfilledSeat> Unfilled { get; internal init; }

    /// <summary>
    /// Demands of rules that could not be met (such as too few departments in a window); empty in a good plan. Hard
    /// limits are never broken.
    /// </summary>
    public IReadOnlyList<Violation> Unmet { get; internal init; }

    /// <summary>
    /// Departments and people that come near their agreed hours of a quarter, or use them up; departments first.
    /// </summary>
    public IReadOnlyList<AgreedHours> Warnings { get; internal init; } = [];

    /// <summary>
    /// What is worth knowing and no error: people who can never serve, hours that no shift covers, and the like. Few,
    /// since what is true of many is said once.
    /// </summary>
    public IReadOnlyList<PlanNote> Notes { get; internal init; } = [];

    /// <summary>Load, share and excess per person and department, and all measures.</summary>
    public FairnessReport Fairness { get; internal init; }

    /// <summary>What is proved about this plan, tier by tier.</summary>
    public Proof Proof { get; internal init; }

    /// <summary>The ledger for the next plan: what was carried in, and this plan's credits and shares.</summary>
    public Ledger Ledger { get; internal init; }

    /// <summary>
    /// How trainees climb in this plan: sessions, the dates on which rungs are reached, and what stands in the way.
    /// </summary>
    public TrainingPlan Training { get; internal init; } = TrainingPlan.Empty;

    /// <summary>
    /// Requests that were decided after the company's file was written: they belong to the plan, and those that were
    /// granted are read on top of the file whenever the plan is changed.
    /// </summary>
    public IReadOnlyList<Amendment> Amendments { get; internal init; } = [];

    /// <summary>
    /// Time that people took over from others, by start; those of shifts that were served in earlier plans included. Who
    /// holds what time by now is in <see cref="Assignments"/>.
    /// </summary>
    public IReadOnlyList<CoverRecord> Covers { get; internal init; } = [];

    /// <summary>
    /// Seats of the same timeline outside the horizon, earlier and later, as they were published; by start, UTC. Empty
    /// for a draft: to publish it is what joins it with the timeline.
    /// </summary>
    public IReadOnlyList<Assignment> Around { get; internal init; } = [];

    /// <summary>
    /// How long before its start a shift was told for good when this plan was made from a published one; null for the
    /// company's own <see cref="Company.Notice"/>.
    /// </summary>
    public Period? Notice { get; internal init; }

    /// <summary>The published revision that this plan changes; null for a plan made by itself.</summary>
    internal int? Base { get; init; }

    /// <summary>True when the search was cancelled and this is the best plan so far.</summary>
    public bool WasCancelled { get; internal init; }

    /// <summary>
    /// Who is on duty at an instant: all who hold a seat of a shift that has begun and has not ended, in all rotations
    /// and roles.
    /// </summary>
    /// <param name="instant">
    /// The instant. A shift includes its start and not its end, so at a handoff it is who takes over.
    /// </param>
    /// <returns>
    /// The assignments in the order of <see cref="Assignments"/>; empty where nobody is on duty, and outside the
    /// horizon. Times are UTC. Shifts that began before the horizon are in <see cref="Company.History"/>, not here.
    /// </returns>
    public IReadOnlyList<Assignment> OnCallAt(Instant instant) =>
        [.. Assignments.Where(a => a.Start <= instant && instant < a.End)];

    /// <summary>Seats and filled seats, role by role, in the order of the company.</summary>
    public IReadOnlyList<RoleCoverage> Coverage => RoleCoverage.Count(this);

    /// <summary>
    /// Agreed and used hours by calendar quarter, those worked before the horizon included: of departments first, then
    /// of people; only quarters of which the plan uses any.
    /// </summary>
    public IReadOnlyList<AgreedHours> AgreedHours =>
        RotationPlanner.AgreedHours.Tell(BudgetUse.Of(Schedule, Assignments));

    /// <summary>Whether somebody learns in this plan or would like to: sessions, rungs, obstacles or seats with a
    /// mentor.</summary>
    public bool HasTraining => Training is { Steps.Count: > 0 } or { Events.Count: > 0 } or { Obstacles.Count: > 0 }
        || Assignments.Any(a => a.Mentor is not null || a.Provisional);

    /// <summary>Who stands where on the training ladder, and what this plan makes of it.</summary>
    /// <returns>The report.</returns>
    public TrainingReport TrainingReport() => RotationPlanner.TrainingReport.Of(Company, this);

    /// <summary>
    /// How even another roster of the same company is, such as one that another tool made: measured against the shares of
    /// this plan's yardstick, which no roster changes. Trainees' seats count on neither side.
    /// </summary>
    /// <param name="others">Who holds which seat; seats of unknown shifts or people are passed over.</param>
    /// <returns>The report; its shares are those of the yardstick, in weighted minutes.</returns>
    public FairnessReport Measure(IReadOnlyList<Assignment> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        var training = Company.Rotations.SelectMany(
            r => r.Roles.Where(o => o.Needs.IsTraining(Company.Ladder)).Select(o => (r.Id, o.Id))).ToHashSet();
        Credit[] shares = [.. Fairness.People.Select(p => p.Yardstick - p.Training)];
        return FairnessReporter.Report(Schedule, [.. others.Where(a => !training.Contains((a.Rotation, a.Role)))],
            shares, [.. Fairness.People.Select(p => p.Carried)], balances: [.. Fairness.People.Select(p => p.Balance)]);
    }

    /// <summary>
    /// What people wish about the shifts of the horizon (<see cref="Responder.Prefers"/>,
    /// <see cref="Responder.Avoids"/>), and whether the plan grants it. Of several wishes of one person about a shift the
    /// heaviest counts. It is read anew at each call.
    /// </summary>
    /// <returns>In the order of shifts, then of the company's people; only of shifts that are open to the person.</returns>
    public IReadOnlyList<Wish> Wishes() => Planning.Wishing.WishReading.Of(Schedule, Assignments);

    /// <summary>True when every required seat is filled and every demand is met.</summary>
    public bool IsComplete => Unmet.Count == 0 && Unfilled.All(u => !u.Required);
}
