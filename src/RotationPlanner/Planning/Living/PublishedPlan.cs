using NodaTime;
using RotationPlanner.Planning.Living;
using RotationPlanner.Rules;

namespace RotationPlanner;

/// <summary>
/// A plan that people live by. Every change of it is the least that keeps it legal, is checked, and is a
/// <see cref="Proposal"/> until somebody publishes it.
/// </summary>
public sealed class PublishedPlan
{
    IReadOnlyList<Assignment> assignments, around = [];

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
        (CompanyName, Granted, Around) = (plan.Company.Name, plan.Granted, plan.Around);

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
    /// Time off that was granted since the company's file was written. It is read on top of every company.
    /// </summary>
    public IReadOnlyList<TimeOffRequest> Granted { get; init; } = [];

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
        return With(SeatTimeline.Sorted(all[true]), SeatTimeline.Sorted(all[false]));
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
        return new Replanning(this, Valid(company, options.AsOf), options, cancel).Run();
    }

    /// <summary>Who could take a seat that somebody holds, fairest first, and who could not, with the rules.</summary>
    /// <param name="company">The company as it is now.</param>
    /// <param name="shift">The shift's id.</param>
    /// <param name="role">The <see cref="Role.Id"/>.</param>
    /// <param name="asOf">Now, UTC.</param>
    /// <param name="holder">Whose seat, where several hold the role; null for the first.</param>
    /// <param name="part">The part of the shift that is asked about, UTC; all of it when null.</param>
    /// <returns>The candidates.</returns>
    /// <exception cref="ArgumentException">There is no such shift or role, nobody holds it, it has begun, or the part is
    /// not within it.</exception>
    /// <exception cref="InvalidCompanyException">The company breaks its contract; all problems are listed.</exception>
    public CoverAnswer FindCover(Company company, string shift, string role, Instant asOf, string? holder = null, Interval? part = null)
    {
        var seat = SeatOf(shift, role, holder, asOf, part);
        var live = Lay(company, asOf);
        return IsPart(seat, part) ? new PartCover(live, this, seat, part!.Value).Find() : CoverSearch.Find(live, this, seat);
    }

    /// <summary>Gives a seat to somebody else.</summary>
    /// <param name="company">The company as it is now.</param>
    /// <param name="shift">The shift's id.</param>
    /// <param name="role">The <see cref="Role.Id"/>.</param>
    /// <param name="responder">The <see cref="Responder.Id"/> of who takes it.</param>
    /// <param name="asOf">Now, UTC.</param>
    /// <param name="holder">Whose seat, where several hold the role; null for the first.</param>
    /// <param name="part">
    /// The part of the shift that they take, UTC; all of it when null. The seat splits into pieces, and credit, feeds and
    /// hours follow who really serves.
    /// </param>
    /// <returns>The proposal, or what forbids it.</returns>
    /// <exception cref="ArgumentException">There is no such shift, role or person, nobody holds it, it has begun, or the
    /// part is not within it.</exception>
    /// <exception cref="InvalidCompanyException">The company breaks its contract; all problems are listed.</exception>
    public SwapAnswer Take(Company company, string shift, string role, string responder, Instant asOf, string? holder = null, Interval? part = null)
    {
        var seat = SeatOf(shift, role, holder, asOf, part);
        if (IsPart(seat, part)) return TakePart(company, seat, Person(company, responder), asOf, part!.Value);
        return SwapSearch.Exchange(Lay(company, asOf), this, [new SeatMove(seat, Person(company, responder))]);
    }

    /// <summary>Exchanges two seats.</summary>
    /// <param name="company">The company as it is now.</param>
    /// <param name="give">The seat that is given: its shift's id, role and holder.</param>
    /// <param name="take">The seat that is taken for it.</param>
    /// <param name="asOf">Now, UTC.</param>
    /// <returns>The proposal, or what forbids it.</returns>
    /// <exception cref="ArgumentException">A seat is not held, has begun, or both are one person's.</exception>
    /// <exception cref="InvalidCompanyException">The company breaks its contract; all problems are listed.</exception>
    public SwapAnswer Swap(Company company, SeatReference give, SeatReference take, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(give);
        ArgumentNullException.ThrowIfNull(take);
        var (given, taken) = (SeatOf(give.Shift, give.Role, give.Responder, asOf), SeatOf(take.Shift, take.Role, take.Responder, asOf));
        if (given.Responder == taken.Responder) throw new ArgumentException($"Both seats are {given.Responder}'s: nobody swaps with oneself.", nameof(take));
        return SwapSearch.Exchange(Lay(company, asOf), this, [new SeatMove(given, taken.Responder), new SeatMove(taken, given.Responder)]);
    }

    /// <summary>Finds swaps for a seat: with one partner, or, where nobody can, in a chain of three.</summary>
    /// <param name="company">The company as it is now.</param>
    /// <param name="give">The seat that is given.</param>
    /// <param name="asOf">Now, UTC.</param>
    /// <param name="most">The most offers.</param>
    /// <returns>The offers, those that leave the plan fairest first; empty where there is none.</returns>
    /// <exception cref="ArgumentException">The seat is not held, or has begun.</exception>
    /// <exception cref="InvalidCompanyException">The company breaks its contract; all problems are listed.</exception>
    public IReadOnlyList<SwapOffer> FindSwaps(Company company, SeatReference give, Instant asOf, int most = 5)
    {
        ArgumentNullException.ThrowIfNull(give);
        return SwapSearch.Find(Lay(company, asOf), SeatOf(give.Shift, give.Role, give.Responder, asOf), most);
    }

    /// <summary>Answers a request without booking anything.</summary>
    /// <param name="company">The company as it is now.</param>
    /// <param name="request">The request.</param>
    /// <param name="options">Now and the notice.</param>
    /// <param name="cancel">Stops the search.</param>
    /// <returns>Yes with nothing changed, yes at a price, or no with the reason and other dates.</returns>
    /// <exception cref="ArgumentException">There is no such person.</exception>
    /// <exception cref="InvalidCompanyException">The company breaks its contract; all problems are listed.</exception>
    public RequestAnswer Answer(Company company, TimeOffRequest request, ReplanOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(options);
        Person(company, request.Responder);
        return new RequestAnswering(this, Valid(company, options.AsOf), options with { Changes = 0, WithPrice = false }, cancel).Answer(request);
    }

    /// <summary>What differs from an earlier plan.</summary>
    /// <param name="earlier">The earlier plan.</param>
    /// <returns>The changed seats, by start.</returns>
    public IReadOnlyList<SeatChange> ChangesSince(PublishedPlan earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return SeatChanges.Between(earlier.Assignments, Assignments);
    }

    /// <summary>The seats as a plan of which all is history.</summary>
    internal Plan AsServed(Company company) =>
        RevisedPlan.Assemble(Lay(company, Instant.MaxValue), this, new ChangeProof(false, false));

    PublishedPlan With(IReadOnlyList<Assignment> seats, IReadOnlyList<Assignment> others)
    {
        var part = (PublishedPlan)MemberwiseClone();
        (part.assignments, part.around) = (seats, others);
        return part;
    }

    static bool IsPart(Assignment seat, Interval? part) => part is { } p && (p.Start > seat.Start || p.End < seat.End);

    SwapAnswer TakePart(Company company, Assignment seat, string taker, Instant asOf, Interval part)
    {
        var cover = new PartCover(Lay(company, asOf), this, seat, part);
        if (cover.Find().Refusals.FirstOrDefault(r => r.Responder == taker) is { } refusal)
            return new SwapAnswer { Forbidden = [$"{TextSanitizer.Line(taker)} cannot take a part of {seat.Shift}: {refusal.Why} (rule '{refusal.Rule}')."] };
        var split = With(cover.With(taker), Around);
        try
        {
            var plan = RevisedPlan.Assemble(split.Lay(company, asOf), split, new ChangeProof(false, false));
            return new SwapAnswer { Proposal = new Proposal(plan, [.. SeatChanges.Between(Assignments, plan.Assignments).Select(c => c with { Why = "A part of the shift is covered." })]) };
        }
        catch (RuleFailedException rejected) { return new SwapAnswer { Forbidden = [.. rejected.Violations.Select(v => v.Message)] }; }
    }

    LivePlan Lay(Company company, Instant asOf) =>
        LivePlan.Lay(Valid(company, asOf), Assignments, new NoticeWindow(asOf, asOf), CancellationToken.None);

    Company Valid(Company company, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(company);
        var schedule = company.Validate() is { Count: > 0 } problems ? throw new InvalidCompanyException(problems) : Schedule.Of(company);
        var people = company.Responders.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<Problem> lost =
        [
            .. Assignments.Where(a => a.Start < asOf).Select((a, i) =>
                schedule.Find(a.Shift) is null ? new Problem($"assignments[{i}].shift", "The shift has begun, and the company has no such shift any more.", a.Shift, "Maybe keep its rotation and the horizon's begin as they were.")
                : !people.Contains(a.Responder) ? new Problem($"assignments[{i}].responder", "The person served, and is no longer in the company.", a.Responder, "Maybe keep them with `leaves:` and the last day.")
                : null).OfType<Problem>().DistinctBy(p => p.Value),
        ];
        return lost.Count == 0 ? SeatTimeline.Surround(GrantedTimeOff.Add(company, Granted), Around) : throw new InvalidCompanyException(lost);
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

/// <summary>A seat by its shift, role and holder.</summary>
public sealed record SeatReference
{
    /// <summary>The shift's id.</summary>
    public required string Shift { get; init; }

    /// <summary>The <see cref="Role.Id"/>.</summary>
    public required string Role { get; init; }

    /// <summary>The <see cref="Responder.Id"/> of who holds it; null for the first who does.</summary>
    public string? Responder { get; init; }
}
