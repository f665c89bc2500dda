using RotationPlanner.Baselines.Seats;

namespace RotationPlanner.Baselines.Peers;

/// <summary>Whoever has the fewest hours comes next.</summary>
sealed class LeastServed() : Baseline(
    "least-served", "Least served",
    "The fair mode of incident.io: whoever has been on call for the fewest hours comes next, so a newcomer is called at once and over and over.",
    "Time off is not looked at; hours count from the beginning of the horizon.")
{
    private protected override bool Fill(TurnBook book, CancellationToken cancel)
    {
        var minutes = book.Company.Responders.ToDictionary(r => r.Id, _ => 0L, StringComparer.Ordinal);
        foreach (var turn in book.Turns)
        {
            cancel.ThrowIfCancellationRequested();
            if (book.Pool.InService(turn).Where(r => !book.IsTaken(r, turn)).MinBy(r => minutes[r.Id]) is not { } chosen) continue;
            book.Give(turn, chosen);
            minutes[chosen.Id] += turn.Minutes;
        }
        return true;
    }
}
