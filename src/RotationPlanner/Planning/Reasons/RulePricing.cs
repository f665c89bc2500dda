using RotationPlanner.Planning.Living;

namespace RotationPlanner.Planning.Reasons;

/// <summary>Counts the seats that a rule alone keeps from others.</summary>
static class RulePricing
{
    /// <param name="live">The plan.</param>
    /// <param name="without">The same plan laid over the company without the rule.</param>
    /// <param name="cancel">Stops it with <see cref="OperationCanceledException"/>.</param>
    public static (int Seats, int People) Count(LivePlan live, LivePlan without, CancellationToken cancel)
    {
        var (closed, open) = (new ClosedSeats(live), new ClosedSeats(without));
        var (seats, people) = (0, new HashSet<string>(StringComparer.Ordinal));
        var held = open.Open.ToHashSet();
        var free = without.Program.Company.Responders.ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var seat in closed.Open.Where(held.Contains))
        {
            cancel.ThrowIfCancellationRequested();
            var bound = live.Program.Company.Responders
                .Where(r => closed.MayAsk(seat, r) && closed.Obstacles(seat, r).Count > 0
                && open.Obstacles(seat, free[r.Id]).Count == 0).Select(r => r.Id).ToList();
            if (bound.Count > 0) seats++;
            people.UnionWith(bound);
        }
        return (seats, people.Count);
    }
}
