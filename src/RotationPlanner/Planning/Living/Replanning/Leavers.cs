namespace RotationPlanner.Planning.Living;

/// <summary>
/// People of whom the published plan did not know that they leave or step back: it gave them seats for later. What they
/// serve beyond their share until then nobody can give back, so they are relieved of whole turns while they are there.
/// </summary>
static class Leavers
{
    /// <summary>Their indices in the company, and the whole turns that each is above the share.</summary>
    public static IReadOnlyList<(int Person, int Turns)> Of(LivePlan live)
    {
        var program = live.Program;
        if (program.Loads.Length == 0) return [];
        var gone = live.Vacated.Select(v => v.Seat).ToLookup(a => a.Responder, StringComparer.Ordinal);
        var leavers = new List<(int, int)>();
        for (var r = 0; r < program.ResponderCount; r++)
        {
            var responder = program.Company.Responders[r];
            if (responder.LastDay() is not { } last || !gone[responder.Id].Any(a => a.Start.InZone(responder.TimeZone).Date > last)) continue;
            if (live.State.Excess(r) / Turn(live, r) is > 0 and var turns) leavers.Add((r, (int)Math.Min(int.MaxValue, turns)));
        }
        return leavers;
    }

    /// <summary>What a seat of theirs counts in the middle.</summary>
    static long Turn(LivePlan live, int person)
    {
        var credits = live.Program.Loads[0].Credits;
        return (long)Enumerable.Range(0, live.Program.VariableCount)
            .Where(v => live.Program.VariableResponder[v] == person && live.State.Values[v] && credits[v] > 0)
            .Select(v => (double)credits[v]).DefaultIfEmpty(long.MaxValue / 2).Average();
    }
}
