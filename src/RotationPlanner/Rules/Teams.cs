using RotationPlanner.Training;

namespace RotationPlanner.Rules;

/// <summary>
/// Rules about who makes up the team of a shift; all are hard. Where a stage says who is meant, it is that of the day
/// before the horizon.
/// </summary>
public static class Teams
{
    /// <summary>
    /// So many seats of each shift are for seniors: of the required seats others hold at most the rest, and optional
    /// ones only beside a senior.
    /// </summary>
    /// <param name="seats">How many seats, 1 or more.</param>
    /// <param name="people">The seniors, by <see cref="Responder.Id"/>, or null for all who stand on the rung that
    /// mentors need, or above.</param>
    /// <param name="roles">The <see cref="Role.Id"/>s that count, or null for all but those for trainees.</param>
    /// <returns>The rule.</returns>
    public static IRule Seniors(int seats, IReadOnlyList<string>? people = null, IReadOnlyList<string>? roles = null) =>
        new SeniorsInTeam(seats, new TeamGroup { People = people }) { Roles = roles };

    /// <summary>As above, for all who stand on a rung of the ladder or above.</summary>
    /// <param name="seats">How many seats, 1 or more.</param>
    /// <param name="stage">The lowest rung of seniors.</param>
    /// <param name="roles">The <see cref="Role.Id"/>s that count, or null for all but those for trainees.</param>
    /// <returns>The rule.</returns>
    public static IRule SeniorsFrom(int seats, string stage, IReadOnlyList<string>? roles = null) =>
        new SeniorsInTeam(seats, new TeamGroup { From = stage }) { Roles = roles };

    /// <summary>At most so many newcomers hold seats of one shift.</summary>
    /// <param name="most">How many, 0 or more.</param>
    /// <param name="people">The newcomers, by <see cref="Responder.Id"/>.</param>
    /// <param name="roles">The <see cref="Role.Id"/>s that count, or null for all but those for trainees.</param>
    /// <returns>The rule.</returns>
    public static IRule Newcomers(int most, IReadOnlyList<string> people, IReadOnlyList<string>? roles = null) =>
        new NewcomersInTeam(most, new TeamGroup { People = people }) { Roles = roles };

    /// <summary>As above, for all who stand below a rung of the ladder.</summary>
    /// <param name="most">How many, 0 or more.</param>
    /// <param name="below">The rung.</param>
    /// <param name="roles">The <see cref="Role.Id"/>s that count, or null for all but those for trainees.</param>
    /// <returns>The rule.</returns>
    public static IRule NewcomersBelow(int most, string below, IReadOnlyList<string>? roles = null) =>
        new NewcomersInTeam(most, new TeamGroup { Below = below }) { Roles = roles };

    /// <summary>Somebody serves only in shifts in which one of some others has a seat.</summary>
    /// <param name="person">The <see cref="Responder.Id"/>.</param>
    /// <param name="with">The others.</param>
    /// <returns>The rule.</returns>
    public static IRule Buddies(string person, params IReadOnlyList<string> with) => new Buddies(person, with);

    /// <summary>
    /// Whoever serves in one of some rotations in the horizon serves in none of the others; a rule of the company.
    /// </summary>
    /// <param name="rotations">The <see cref="Rotation.Id"/>s, two or more.</param>
    /// <returns>The rule.</returns>
    public static IRule Exclusive(params IReadOnlyList<string> rotations) => new ExclusiveRotations(rotations);
}
