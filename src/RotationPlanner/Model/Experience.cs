using NodaTime;

namespace RotationPlanner;

/// <summary>
/// What an hour on duty has cost in the past, by hour of the week: how many calls it brought, and how much work. It
/// makes hours that cost more weigh more, and tells how likely somebody's month becomes a bad one.
/// </summary>
public sealed record Experience
{
    /// <summary>The hours of a week.</summary>
    internal const int HoursAWeek = 168;

    /// <summary>
    /// Expected calls in an hour on duty: 168 numbers from 0 to 1,000, from Monday 0:00 on the wall clock of
    /// <see cref="Company.TimeZone"/>.
    /// </summary>
    public required IReadOnlyList<decimal> Calls { get; init; }

    /// <summary>Expected hours of work in an hour on duty: 168 numbers from 0 to 1, of the same hours as <see cref="Calls"/>.</summary>
    public required IReadOnlyList<decimal> Work { get; init; }

    /// <summary>The chance, from 0 to 0.8, that a call brings another one soon after; both are among <see cref="Calls"/>.</summary>
    public decimal Clustered { get; init; }

    /// <summary>
    /// By how much an hour on duty weighs more for what happens in it, in the mean over the week of somebody who lives in
    /// the company's zone, 0 to 100. Hours that cost more get more of it, in proportion; 0 leaves weights alone.
    /// </summary>
    public decimal Adds { get; init; } = 1m;

    /// <summary>What being called in one's night costs beside the work, as time worked; 0 to 24 hours.</summary>
    public Duration WakeUp { get; init; } = Duration.FromHours(2);

    /// <summary>
    /// Whether plans of equal excess are compared by the bad months that people expect, the worst person first.
    /// </summary>
    public bool SparesSleep { get; init; }

    /// <summary>
    /// A month is bad with more calls than this outside Monday to Friday, 9:00 to 17:00 of the person's zone; 0 to 100.
    /// </summary>
    public int BadMonth { get; init; } = 7;

    /// <summary>What the numbers were read from and what was left out of it, in a sentence for people; null where nobody says.</summary>
    public string? Source { get; init; }

    /// <summary>
    /// The roles that incidents wake: the first ones of rotations in which only those may lead who may command, and where
    /// there are none, of all rotations.
    /// </summary>
    /// <param name="company">The company.</param>
    /// <returns>Rotation and role ids.</returns>
    public static IReadOnlyList<(string Rotation, string Role)> RolesWoken(Company company)
    {
        ArgumentNullException.ThrowIfNull(company);
        var first = company.Rotations.Where(r => r.Roles.Count > 0).Select(r => (Rotation: r, Role: r.Roles[0])).ToList();
        var ladder = company.Ladder;
        var commands = ladder.IndexOf(ladder.Commands);
        var leads = first.Where(f => !ladder.Rungs.Take(commands).Any(r => f.Role.Needs.Allows(r.Id, ladder))).ToList();
        return [.. (leads.Count > 0 ? leads : first).Select(f => (f.Rotation.Id, f.Role.Id))];
    }
}
