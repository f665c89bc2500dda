namespace RotationPlanner.Rules;

/// <summary>
/// Rules about two people: kept apart, kept together, or not again before everybody else. As a rule of a rotation they
/// hold among its shifts, as a rule of the company among those of all rotations.
/// </summary>
public static class Pairs
{
    /// <summary>Two people never hold seats that overlap in time; hard.</summary>
    /// <param name="one">A <see cref="Responder.Id"/>.</param>
    /// <param name="other">Another.</param>
    /// <returns>The rule.</returns>
    public static IRule Apart(string one, string other) => new PairsApart(one, other);

    /// <summary>
    /// Two people hold seats in the same shifts, or neither does; hard. Rotations whose shifts have one seat are not
    /// meant by a rule of the company.
    /// </summary>
    /// <param name="one">A <see cref="Responder.Id"/>.</param>
    /// <param name="other">Another.</param>
    /// <returns>The rule.</returns>
    public static IRule Together(string one, string other) => new PairsTogether(one, other);

    /// <summary>
    /// No pair meets again until all have met, as far as loads, weekends, nights and holidays allow: an objective of its
    /// own before turns and rhythm. Two people meet in a shift in which both hold seats. Shifts count in rounds, worked
    /// ones first: as many as it takes for everybody who may hold a seat to meet everybody.
    /// </summary>
    /// <param name="roles">The <see cref="Role.Id"/>s that count, or null for all but those for trainees.</param>
    /// <returns>The rule.</returns>
    public static IRule Distinct(IReadOnlyList<string>? roles = null) => new PairsDistinct { Roles = roles };

    /// <summary>Two people meet in one shift at most in any run of days; hard.</summary>
    /// <param name="days">Length of the run of days, by local start date of shifts, 1 or more.</param>
    /// <param name="roles">The <see cref="Role.Id"/>s that count, or null for all but those for trainees.</param>
    /// <returns>The rule.</returns>
    public static IRule Once(int days, IReadOnlyList<string>? roles = null) => new PairsOnce(days) { Roles = roles };
}
