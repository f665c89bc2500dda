namespace RotationPlanner.Verification;

/// <summary>
/// What a rule means to the checker, which reads a finished roster. It must not rely on how the rule lowers: it is the
/// second opinion.
/// </summary>
public interface IChecks
{
    /// <summary>
    /// True when the rule asks for percentages or counts over a whole plan, which no seat is left empty for. What such
    /// a rule finds in a roster is an unmet demand, never a violation.
    /// </summary>
    bool IsDemand => false;

    /// <summary>Reads a finished roster and lists where the rule is broken. Soft rules list nothing.</summary>
    /// <param name="roster">The roster.</param>
    /// <returns>The violations, each under the rule's name or under a label of the demand that is missed; empty when
    /// the rule holds. A plan with a violation under any other name is refused.</returns>
    IEnumerable<Violation> Check(Roster roster);

    /// <summary>
    /// Whether two seats of one person are one stretch under this rule, such as two days that are one turn: no rest is
    /// asked for between them. The checker asks; a search learns it from what the rule lowers.
    /// </summary>
    /// <param name="first">The earlier seat.</param>
    /// <param name="second">The later one, which does not begin before the other ends.</param>
    /// <returns>False where the rule does not join them.</returns>
    bool IsOneStretch(Holding first, Holding second) => false;
}
