using RotationPlanner.Training;

namespace RotationPlanner.Planning.Living;

/// <summary>
/// People who have a share and whom the published plan did not know, or did not know to lead. Where it does not say whom
/// it knew, those who hold no seat of it. What a change brought them is told then, so that a plan of which nothing changed
/// stays as it is.
/// </summary>
static class Newcomers
{
    /// <summary>The whole turns in the shares of those whom the plan did not know.</summary>
    public static int Turns(LivePlan live, PublishedPlan published)
    {
        var known = published.Known ?? published.Assignments.Select(a => a.Responder).ToHashSet(StringComparer.Ordinal);
        return (int)Math.Min(int.MaxValue, Below(live, r => !known.Contains(r.Id)).Sum(p => p.Turns));
    }

    /// <summary>Those who were promoted and lead nothing yet, and the whole turns that they lack.</summary>
    public static IReadOnlyList<(int Person, int Turns)> Promoted(LivePlan live, PublishedPlan published)
    {
        var (company, outlook) = (live.Program.Company, TrainingOutlook.Of(live.Program.Company));
        return [.. Below(live, r => outlook[r.Id].Promoted is not null && !published.Assignments.Any(a => a.Responder == r.Id
            && live.SlotOf(a) is { } slot && !slot.Role.Needs.IsTraining(company.Ladder))).Select(p => (p.Person, (int)Math.Min(int.MaxValue, p.Turns)))];
    }

    static IEnumerable<(int Person, long Turns)> Below(LivePlan live, Func<Responder, bool> isMeant)
    {
        var program = live.Program;
        if (program.Loads.Length == 0) yield break;
        var credits = program.Loads[0].Credits;
        for (var r = 0; r < program.ResponderCount; r++)
        {
            if (!isMeant(program.Company.Responders[r])) continue;
            var own = Enumerable.Range(0, program.VariableCount).Where(v => program.VariableResponder[v] == r && credits[v] > 0 && !live.IsFrozen(v)).ToList();
            if (own.Count > 0 && Math.Max(0, -live.State.Excess(r)) / Math.Max(1, (long)own.Average(v => credits[v])) is > 0 and var turns) yield return (r, turns);
        }
    }
}
