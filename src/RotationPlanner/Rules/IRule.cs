using RotationPlanner.Program;
using RotationPlanner.Scheduling;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// Something a plan must, or should, respect. A rule says three things: which choices it excludes outright, how it
/// lowers into the seat program, and how a finished roster is checked against it. The check must not rely on the
/// lowering: it is the second opinion.
/// </summary>
public interface IRule
{
    /// <summary>The rule's name in messages, such as "rest".</summary>
    string Name { get; }

    /// <summary>
    /// True when the rule asks for percentages or counts over a whole plan, which no seat is left empty for. What such
    /// a rule finds in a roster is an unmet demand
    /// (<see cref="PlanChecker.Unmet(Schedule, IReadOnlyList{Assignment})"/>), never a violation.
    /// </summary>
    bool IsDemand => false;

    /// <summary>Why a person can never hold a role in a shift under this rule.</summary>
    /// <param name="responder">The person.</param>
    /// <param name="shift">The shift.</param>
    /// <param name="role">The role.</param>
    /// <returns>A short reason that continues "of 12 people 3 ...", such as "are on time off"; null when not
    /// excluded.</returns>
    string? Excludes(Responder responder, Shift shift, Role role) => null;

    /// <summary>Posts the rule's constraints and preferences over the choices that remain.</summary>
    /// <param name="program">The program under construction.</param>
    void Lower(ProgramBuilder program);

    /// <summary>Reads a finished roster and lists where the rule is broken. Soft rules list nothing.</summary>
    /// <param name="roster">The roster.</param>
    /// <returns>The violations, each under <see cref="Name"/> or under a label of the demand that is missed; empty when
    /// the rule holds. A plan with a violation under any other name is refused.</returns>
    IEnumerable<Violation> Check(Roster roster);

    /// <summary>
    /// Whether two seats of one person are one stretch under this rule, such as two days that are one turn: no rest is
    /// asked for between them. The checker asks; the planner learns it from <see cref="ProgramBuilder.Same"/>.
    /// </summary>
    /// <param name="first">The earlier seat.</param>
    /// <param name="second">The later one, which does not begin before the other ends.</param>
    /// <returns>False where the rule does not join them.</returns>
    bool IsOneStretch(Holding first, Holding second) => false;

    /// <summary>Finds parameters that make no sense, alone or with the company.</summary>
    /// <param name="company">The company.</param>
    /// <param name="place">The rule's place in the model, to begin each problem's place with.</param>
    /// <returns>The problems; empty when it is fine.</returns>
    IEnumerable<Problem> Validate(Company company, string place) => [];
}
