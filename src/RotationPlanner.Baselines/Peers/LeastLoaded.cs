using RotationPlanner.Baselines.Seats;

namespace RotationPlanner.Baselines.Peers;

/// <summary>Of those whom no rule forbids it, whoever carries the least.</summary>
sealed class LeastLoaded() : Baseline(
    "least-loaded", "Least loaded",
    "What a careful script would do: turn by turn, of those who break no rule by it whoever has the least weighted load for their part of full time.",
    "It looks at the person's own turns and at those beside, and never takes a turn back.")
{
    private protected override bool Fill(TurnBook book, CancellationToken cancel)
    {
        var load = book.Company.Responders.ToDictionary(r => r.Id, _ => 0m, StringComparer.Ordinal);
        foreach (var turn in book.Turns)
        {
            cancel.ThrowIfCancellationRequested();
            var chosen = book.Pool.Of(turn.Layer).OrderBy(r => load[r.Id]).FirstOrDefault(
                r => !book.IsTaken(r, turn) && book.Pool.IsFree(turn, r) && book.Pool.KeepsRules(turn, r, book));
            if (chosen is null) continue;
            book.Give(turn, chosen);
            load[chosen.Id] += turn.Shifts.Sum(s => book.Schedule.Measure(s, chosen).CreditFor(turn.Layer.Role.Weight).Total) / chosen.Capacity;
        }
        return true;
    }
}
