using RotationPlanner.Baselines.Seats;

namespace RotationPlanner.Baselines;

/// <summary>A way to make a rotation that people use today, or that a sceptic would try first. None uses our solver.</summary>
public abstract class Baseline
{
    private protected Baseline(string id, string name, string models, string departs) =>
        (Id, Name, Models, Departs) = (id, name, models, departs);

    /// <summary>What scripts call it, such as <c>round-robin</c>.</summary>
    public string Id { get; }

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>Whose behaviour it models, in a sentence.</summary>
    public string Models { get; }

    /// <summary>Where it departs from that, in a sentence.</summary>
    public string Departs { get; }

    /// <summary>All baselines, in the order in which tables show them.</summary>
    public static IReadOnlyList<Baseline> All { get; } =
    [
        new Peers.RoundRobin(), new Peers.RoundRobinThatSkips(), new Peers.LongestAgo(), new Peers.WeightedGreedy(),
        new Peers.LeastServed(), new Peers.LeastLoaded(), new Peers.RandomLegal(), new Peers.MaxMinModel(),
    ];

    /// <summary>Fills the seats of a company, trainees' seats excepted: none of these knows training.</summary>
    /// <param name="company">The company; valid.</param>
    /// <param name="cancel">Stops it with <see cref="OperationCanceledException"/>.</param>
    /// <returns>
    /// The assignments by start, times in UTC; null where the company is larger than this way can take. Seats for which
    /// it finds nobody are left empty; rules that it does not know are broken.
    /// </returns>
    public IReadOnlyList<Assignment>? Roster(Company company, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(company);
        var book = new TurnBook(Schedule.Of(company));
        return Fill(book, cancel) ? book.Assignments : null;
    }

    /// <summary>Gives turns to people.</summary>
    /// <param name="book">The turns, and who has them.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Whether it could try.</returns>
    private protected abstract bool Fill(TurnBook book, CancellationToken cancel);
}
