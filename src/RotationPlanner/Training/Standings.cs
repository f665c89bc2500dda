using System.Runtime.CompilerServices;
using RotationPlanner.Training;

namespace RotationPlanner;

/// <summary>
/// Where everybody stands on the training ladder on the day before the horizon. Evidence climbs rung by rung, in date
/// order. Evidence from before its rung counts too, but for seats: a shadow counts from the lowest rung that needs
/// shadows, a reverse-shadow likewise. A sign-off counts from the day on which the rest of its rung's work is done.
/// Where two rungs need the same kind, each needs its own amount. Mentors and signers must have stood on their rung the
/// day before.
/// </summary>
sealed class Standings
{
    // A company never changes, and much asks where people stand.
    static readonly ConditionalWeakTable<Company, Standings> cache = [];

    readonly Dictionary<string, Standing> byResponder = new(StringComparer.Ordinal);

    Standings(IReadOnlyList<Standing> people, IReadOnlyList<Objection> objections)
    {
        (People, Objections) = (people, objections);
        foreach (var standing in people) byResponder.TryAdd(standing.Responder, standing);
    }

    /// <summary>Everybody, in the order of <see cref="Company.Responders"/>.</summary>
    public IReadOnlyList<Standing> People { get; }

    /// <summary>Evidence that does not count for whom it names.</summary>
    internal IReadOnlyList<Objection> Objections { get; }

    /// <summary>Where one person stands.</summary>
    /// <param name="responder">A <see cref="Responder.Id"/> of the company.</param>
    /// <exception cref="KeyNotFoundException">The company has no such responder.</exception>
    public Standing this[string responder] => byResponder[responder];

    /// <summary>
    /// Derives them. Never throws, whatever the company holds: evidence that is an error does not count.
    /// </summary>
    /// <param name="company">The company.</param>
    /// <returns>The standings.</returns>
    public static Standings Of(Company company)
    {
        ArgumentNullException.ThrowIfNull(company);
        return cache.GetValue(company, static c =>
        {
            var (people, objections) = StandingsReading.Of(c);
            return new Standings(people, objections);
        });
    }
}
