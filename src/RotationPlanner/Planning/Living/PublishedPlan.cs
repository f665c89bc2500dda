using NodaTime;
using RotationPlanner.Planning.Living;
using RotationPlanner.Planning.Reasons;
using RotationPlanner.Rules;
using RotationPlanner.Scheduling;

namespace RotationPlanner;

/// <summary>
/// A plan that people live by. Every change of it is the least that keeps it legal, is checked, and is a
/// <see cref="Proposal"/> until somebody publishes it.
/// </summary>
public sealed class PublishedPlan
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
        return PartOf(live, seat, part) is { } piece ? new PartCover(live, this, seat, piece).Find() : CoverSearch.Find(live, this, seat);
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
        var taker = Person(company, responder);
        if (taker == seat.Responder) throw new ArgumentException($"'{taker}' holds '{role}' of '{shift}' already.", nameof(responder));
        var live = Lay(company, asOf);
        return PartOf(live, seat, part) is { } piece ? TakePart(live, company, seat, taker, piece)
            : SwapSearch.Exchange(live, this, [new SeatMove(seat, taker)]);
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
        return Exchange(company, [new SeatMove(given, taken.Responder), new SeatMove(taken, given.Responder)], asOf);
    }

    /// <summary>Lets several people exchange seats in a ring.</summary>
    /// <param name="company">The company as it is now.</param>
    /// <param name="ring">The seats, two or more: the first goes to the holder of the second, and so on, the last to the
    /// holder of the first.</param>
    /// <param name="asOf">Now, UTC.</param>
    /// <returns>The proposal, or what forbids it.</returns>
    /// <exception cref="ArgumentException">There is only one seat, one is not held, or has begun, or a person or a shift
    /// comes twice.</exception>
    /// <exception cref="InvalidCompanyException">The company breaks its contract; all problems are listed.</exception>
    public SwapAnswer Swap(Company company, IReadOnlyList<SeatReference> ring, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(ring);
        if (ring.Count < 2) throw new ArgumentException("A swap needs two seats or more.", nameof(ring));
        var seats = ring.Select(s => SeatOf(s.Shift, s.Role, s.Responder, asOf)).ToList();
        if (seats.CountBy(s => s.Responder).FirstOrDefault(c => c.Value > 1) is { Key: { } twice })
            throw new ArgumentException($"Two of the seats are {twice}'s: nobody swaps with oneself.", nameof(ring));
        return Exchange(company, [.. seats.Select((s, i) => new SeatMove(s, seats[(i + 1) % seats.Count].Responder))], asOf);
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
        var (live, seat) = (Lay(company, asOf), SeatOf(give.Shift, give.Role, give.Responder, asOf));
        return SwapSearch.Find(live, Whole(live, seat), most);
    }

    /// <summary>Answers a request without booking anything.</summary>
    /// <param name="company">The company as it is now.</param>
    /// <param name="request">The request; see <see cref="Request.Validate"/> for what makes no sense.</param>
    /// <param name="options">Now and the notice.</param>
    /// <param name="cancel">Stops the search.</param>
    /// <returns>
    /// Yes with nothing changed, yes at a price, or no with the reason and what would do instead. To accept is to publish
    /// its proposal.
    /// </returns>
    /// <exception cref="ArgumentException">The request makes no sense; all problems are told.</exception>
    /// <exception cref="InvalidCompanyException">The company breaks its contract; all problems are listed.</exception>
    public RequestAnswer Answer(Company company, Request request, ReplanOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(options);
        var valid = Valid(company, options);
        if (request.Validate(company, options.AsOf) is { Count: > 0 } problems) throw new ArgumentException(string.Join("\n", problems), nameof(request));
        return new RequestAnswering(this, valid, options with { Changes = 0, WithPrice = false }, cancel).Answer(request);
    }

    /// <summary>
    /// Answers several requests, which are weighed together: whoever got the smallest part of the days they asked for
    /// before, as <see cref="Amendments"/> remember them, comes first; then whoever got fewer days; then whoever asked
    /// first. What was granted already is not asked again. Nothing is booked.
    /// </summary>
    /// <param name="company">The company as it is now.</param>
    /// <param name="requests">The requests. One for days that are over is a no, and is not remembered.</param>
    /// <param name="options">Now and the notice.</param>
    /// <param name="cancel">Stops the search; the requests that are left are not answered.</param>
    /// <returns>The answers, and one proposal with all that is granted.</returns>
    /// <exception cref="ArgumentException">A request makes no sense; all problems are told.</exception>
    /// <exception cref="InvalidCompanyException">The company breaks its contract; all problems are listed.</exception>
    public BatchAnswer AnswerAll(Company company, IReadOnlyList<Request> requests, ReplanOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(options);
        var valid = Valid(company, options);
        if (requests.SelectMany(r => r.Validate(company)).ToList() is { Count: > 0 } problems) throw new ArgumentException(string.Join("\n", problems), nameof(requests));
        return new RequestBatch(this, valid, options with { Changes = 0, WithPrice = false }, cancel).Answer(requests);
    }

    /// <summary>
    /// Why somebody serves as much as they do: load against share slice by slice, counts against what is expected, what
    /// keeps them from more or less, and what would change it.
    /// </summary>
    /// <param name="company">The company as it is now.</param>
    /// <param name="responder">The <see cref="Responder.Id"/>.</param>
    /// <param name="asOf">Now, UTC: only seats that begin then or later are asked about.</param>
    /// <param name="cancel">Stops it with <see cref="OperationCanceledException"/>.</param>
    /// <returns>Figures and sentences.</returns>
    /// <exception cref="ArgumentException">There is no such person.</exception>
    /// <exception cref="InvalidCompanyException">The company breaks its contract; all problems are listed.</exception>
    public PersonReasons Why(Company company, string responder, Instant asOf, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(company);
        var person = company.Responders.First(r => r.Id == Person(company, responder));
        return new PersonExplaining(Lay(company, asOf), this, cancel).Of(person);
    }

    /// <summary>
    /// Why others do not hold a seat: the rule that forbids it, or what it costs, found by solving with them forced
    /// into it.
    /// </summary>
    /// <param name="company">The company as it is now.</param>
    /// <param name="seat">The seat.</param>
    /// <param name="asOf">Now, UTC.</param>
    /// <param name="cancel">Stops it with <see cref="OperationCanceledException"/>.</param>
    /// <returns>Everybody else whose stage allows the role.</returns>
    /// <exception cref="ArgumentException">There is no such shift or role, nobody holds it, or it has begun.</exception>
    /// <exception cref="InvalidCompanyException">The company breaks its contract; all problems are listed.</exception>
    public SeatReasons WhyNot(Company company, SeatReference seat, Instant asOf, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(seat);
        var held = SeatOf(seat.Shift, seat.Role, seat.Responder, asOf);
        return new SeatExplaining(Lay(company, asOf), this, cancel).Of(held);
    }

    /// <summary>
    /// What a rule costs: the company planned with it and without it, and the seats of this plan that it alone keeps
    /// from others.
    /// </summary>
    /// <param name="company">The company as it is now.</param>
    /// <param name="rule">The rule's name, as the checker has it: one the company or a rotation lists, or what it states
    /// of time off, other duties, wishes, pins, department shares and agreed hours.</param>
    /// <param name="asOf">Now, UTC: only seats that begin then or later are counted.</param>
    /// <param name="rotation">The <see cref="Rotation.Id"/> whose rule it is; null for every rule of that name.</param>
    /// <param name="options">Limits and seed; each of the two plans gets half of the time limit.</param>
    /// <param name="progress">Told of improvements, first of the one plan, then of the other; may be null.</param>
    /// <param name="cancel">Stops the searches; both plans are the best until then.</param>
    /// <returns>Both plans and the counts.</returns>
    /// <exception cref="ArgumentException">There is no such rule or rotation, or the rule always holds.</exception>
    /// <exception cref="InvalidCompanyException">The company breaks its contract; all problems are listed.</exception>
    public RuleCost CostOf(Company company, string rule, Instant asOf, string? rotation = null, PlanOptions? options = null,
        IProgress<PlanProgress>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(rule);
        var without = ChosenRules.Without(company, rule, rotation);
        var (seats, people) = RulePricing.Count(Lay(company, asOf), Lay(without, asOf), CancellationToken.None);
        var cost = new RuleCost(rule, rotation, Planner.WhatIf(company, without, options, progress, cancel)) { Seats = seats, People = people, Sentences = [] };
        return cost with { Sentences = [.. RuleWords.Tell(cost)] };
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

    PublishedPlan With(IReadOnlyList<Assignment> seats, IReadOnlyList<Assignment> others)
    {
        var part = (PublishedPlan)MemberwiseClone();
        (part.assignments, part.around) = (seats, others);
        return part;
    }


    static HashSet<string> Ids(Company company) => [.. company.Responders.Select(r => r.Id)];

    /// <summary>The part that is asked about; null where it is all of the shift.</summary>
    static Interval? PartOf(LivePlan live, Assignment seat, Interval? part)
    {
        var asked = part ?? new Interval(seat.Start, seat.End);
        return live.Program.Schedule.Find(seat.Shift) is { } shift && ShiftPart.HeldIn(shift, asked.Start, asked.End) != shift ? asked : null;
    }

    static Assignment Whole(LivePlan live, Assignment seat) => PartOf(live, seat, null) is null ? seat
        : throw new ArgumentException($"'{seat.Responder}' holds a part of '{seat.Shift}' only, and whole shifts are swapped. Maybe cover the part.");

    SwapAnswer Exchange(Company company, IReadOnlyList<SeatMove> moves, Instant asOf)
    {
        var live = Lay(company, asOf);
        foreach (var move in moves) Whole(live, move.Seat);
        return SwapSearch.Exchange(live, this, moves);
    }

    SwapAnswer TakePart(LivePlan live, Company company, Assignment seat, string taker, Interval part)
    {
        var cover = new PartCover(live, this, seat, part);
        var split = With(cover.With(taker), Around);
        return PartTaking.Take(cover, this, split, split.Valid(company, live.Notice.AsOf, company.Notice), live, taker);
    }

    LivePlan Lay(Company company, Instant asOf) =>
        LivePlan.Lay(Valid(company, asOf), Assignments, new NoticeWindow(asOf, asOf), CancellationToken.None);

    Company Valid(Company company, ReplanOptions options) => Valid(company, options.AsOf, options.Notice ?? company?.Notice);

    Company Valid(Company company, Instant asOf, Period? notice = null)
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
        if (lost.Count > 0) throw new InvalidCompanyException(lost);
        var ends = NoticeWindow.From(asOf, notice ?? Period.Zero, company.TimeZone).Ends;
        return SeatTimeline.Surround(AmendmentBook.Bind(company, Amendments), Around) with
        {
            Kept = Training is null ? null : new KeptTraining(Training.Events, Assignments, asOf, ends),
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
