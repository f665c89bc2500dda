using RotationPlanner.Baselines.Seats;

namespace RotationPlanner.Baselines.Peers;

/// <summary>Anybody whom no rule forbids it.</summary>
sealed class RandomLegal() : Baseline(
    "random-legal", "Random",
    "The zero of every measure: turn by turn somebody drawn by lot of those who break no rule by it.",
    "The lot is always the same (seed 1).")
{
    private protected override bool Fill(TurnBook book, CancellationToken cancel)
    {
        var lot = new Random(1);
        foreach (var turn in book.Turns)
        {
            cancel.ThrowIfCancellationRequested();
            Responder[] people = [.. book.Pool.Of(turn.Layer)];
            lot.Shuffle(people);
            if (Array.Find(people, r => !book.IsTaken(r, turn) && book.Pool.IsFree(turn, r) && book.Pool.KeepsRules(turn, r, book)) is { } chosen)
                book.Give(turn, chosen);
        }
        return true;
    }
}
