using NodaTime;

namespace RotationPlanner.Planning.Living;

/// <summary>Somebody is to have fewer turns, since their share becomes smaller.</summary>
/// <param name="Responder">Who.</param>
/// <param name="From">Seats that begin earlier stay.</param>
/// <param name="Before">The company with the share as it was.</param>
sealed record ReliefAsked(string Responder, Instant From, Company Before)
{
    /// <summary>The whole turns by which the share becomes smaller, as far as the person is above it.</summary>
    /// <param name="live">The plan, changed as far as it must be.</param>
    /// <param name="before">The same seats with the share as it was.</param>
    public int Turns(LivePlan live, LivePlan before)
    {
        var program = live.Program;
        if (program.Loads.Length == 0 || before.Program.Loads.Length == 0) return 0;
        var credits = program.Loads[0].Credits;
        var own = Enumerable.Range(0, program.VariableCount)
            .Where(v => program.VariableResponder[v] == IndexIn(program.Company) && live.State.Values[v]
        && credits[v] > 0).ToList();
        if (own.Count == 0) return 0;
        var excess = live.State.Excess(IndexIn(program.Company));
        var smaller = Math.Min(excess, excess - before.State.Excess(IndexIn(before.Program.Company)));
        return (int)Math.Max(0, smaller / Math.Max(1, (long)own.Average(v => credits[v])));
    }

    public int IndexIn(Company company) =>
        company.Responders.Select((r, i) => (r.Id, i)).First(r => r.Id == Responder).i;
}
