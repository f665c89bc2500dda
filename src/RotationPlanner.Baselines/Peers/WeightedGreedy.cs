using NodaTime;
using RotationPlanner.Baselines.Seats;

namespace RotationPlanner.Baselines.Peers;

/// <summary>The smallest weighted cost, turn by turn.</summary>
sealed class WeightedGreedy() : Baseline(
    "weighted-greedy", "Weighted greedy",
    "SierraSoftworks' on-call: forward only, the smallest sum of 100 for two turns in a row, 5 for hours served, 5 for the part of the turn that one cannot cover, 1 for having served lately.",
    "A turn is whole: whoever cannot cover all of it is taken only where nobody can, and then the seat stays empty.")
{
    const double InARow = 100, Workload = 5, Recency = 1;

    private protected override bool Fill(TurnBook book, CancellationToken cancel)
    {
        var minutes = book.Company.Responders.ToDictionary(r => r.Id, _ => 0L, StringComparer.Ordinal);
        var last = new Dictionary<string, Instant>(StringComparer.Ordinal);
        var latest = new Dictionary<Layer, string>();
        foreach (var turn in book.Turns)
        {
            cancel.ThrowIfCancellationRequested();
            var people = book.Pool.Of(turn.Layer);
            if (people.Count == 0) continue;
            var (least, most) = (people.Min(r => minutes[r.Id]), people.Max(r => minutes[r.Id]));
            var oldest = people.Min(r => last.GetValueOrDefault(r.Id, Instant.MinValue));
            double Cost(Responder r) =>
                (latest.GetValueOrDefault(turn.Layer) == r.Id ? InARow : 0)
                + (most > least ? Workload * (minutes[r.Id] - least) / (most - least) : 0)
                + (last.TryGetValue(r.Id, out var ended) ? Recency * Lately(turn.Start, ended, oldest) : 0);
            var chosen = people.OrderBy(Cost).FirstOrDefault(r => !book.IsTaken(r, turn) && book.Pool.IsFree(turn, r));
            if (chosen is null) continue;
            book.Give(turn, chosen);
            (minutes[chosen.Id], last[chosen.Id], latest[turn.Layer]) = (minutes[chosen.Id] + turn.Minutes, turn.End, chosen.Id);
        }
        return true;
    }

    /// <summary>1 for who has just ended, 0 for who ended longest ago, or never served.</summary>
    static double Lately(Instant now, Instant ended, Instant oldest) =>
        oldest == Instant.MinValue ? 1 / (1 + Math.Max(0, (now - ended).TotalDays))
        : now > oldest ? 1 - Math.Clamp((now - ended) / (now - oldest), 0, 1) : 1;
}
