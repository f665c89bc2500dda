using NodaTime;
using RotationPlanner.Planning.Reasons;

namespace RotationPlanner;

// Why a plan is as it is.
public sealed partial class PublishedPlan
{
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
        return new PersonExplaining(Lay(company, asOf), this, cancel).Explain(person);
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
        return new SeatExplaining(Lay(company, asOf), this, cancel).Explain(held);
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
}
