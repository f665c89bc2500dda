using RotationPlanner.Baselines.Seats;

namespace RotationPlanner.Baselines.Peers;

/// <summary>One after the other, whoever is away.</summary>
sealed class RoundRobin() : Baseline(
    "round-robin", "Round robin",
    "Layers of PagerDuty, GoAlert and Grafana OnCall: people in a fixed order, one a turn; time off is not looked at.",
    "Each role is a layer that begins one person later than the one before it; a stint is one turn.")
{
    private protected override bool Fill(TurnBook book, CancellationToken cancel)
    {
        foreach (var turn in book.Turns)
        {
            cancel.ThrowIfCancellationRequested();
            var people = book.Pool.InService(turn);
            if (people.Count > 0) book.Give(turn, people[(turn.Number + turn.Layer.Offset) % people.Count]);
        }
        return true;
    }
}

/// <summary>One after the other; whoever is away is passed over.</summary>
sealed class RoundRobinThatSkips() : Baseline(
    "round-robin-skipping", "Round robin, skipping",
    "A round robin whose owner passes over whoever is away or busy, and goes on with the next.",
    "Nobody makes up for a turn that was skipped.")
{
    private protected override bool Fill(TurnBook book, CancellationToken cancel)
    {
        var next = new Dictionary<Layer, int>();
        foreach (var turn in book.Turns)
        {
            cancel.ThrowIfCancellationRequested();
            var people = book.Pool.Of(turn.Layer);
            var from = next.GetValueOrDefault(turn.Layer, turn.Layer.Offset);
            for (var i = 0; i < people.Count; i++)
            {
                var person = people[(from + i) % people.Count];
                if (book.IsTaken(person, turn) || !book.Pool.IsFree(turn, person)) continue;
                book.Give(turn, person);
                next[turn.Layer] = (from + i + 1) % people.Count;
                break;
            }
        }
        return true;
    }
}
