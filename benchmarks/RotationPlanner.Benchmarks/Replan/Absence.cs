namespace RotationPlanner.Benchmarks.Replan;

/// <summary>The one thing that changes: somebody cannot take a shift in the middle of the plan.</summary>
static class Absence
{
    public static Company In(Plan plan)
    {
        var lost = plan.Assignments[plan.Assignments.Count / 2];
        return plan.Company with
        {
            Responders = [.. plan.Company.Responders.Select(r => r.Id == lost.Responder ? r with { Unavailable = [.. r.Unavailable, new BusyTime(lost.Start, lost.End, "ill")] } : r)],
        };
    }
}
