using NodaTime;
using RotationPlanner.Baselines.Seats;

namespace RotationPlanner.Baselines.Peers;

/// <summary>Whoever never served first, then whoever served longest ago.</summary>
sealed class LongestAgo() : Baseline(
    "longest-ago", "Longest ago",
    "The default scheduler of LinkedIn's oncall: whoever is on vacation or on call elsewhere is left out, whoever never had the role comes first, then whoever had it longest ago.",
    "Events that are linked there are our stints; seats before the horizon count from the history of the file.")
{
    private protected override bool Fill(TurnBook book, CancellationToken cancel)
    {
        var last = book.Company.History.GroupBy(a => (a.Responder, a.Role)).ToDictionary(g => g.Key, g => g.Max(a => a.End));
        foreach (var turn in book.Turns)
        {
            cancel.ThrowIfCancellationRequested();
            var role = turn.Layer.Role.Id;
            var chosen = book.Pool.Of(turn.Layer).OrderBy(r => last.GetValueOrDefault((r.Id, role), Instant.MinValue))
                .FirstOrDefault(r => !book.IsTaken(r, turn) && book.Pool.IsFree(turn, r));
            if (chosen is null) continue;
            book.Give(turn, chosen);
            last[(chosen.Id, role)] = turn.End;
        }
        return true;
    }
}
