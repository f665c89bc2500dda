using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// Nobody holds two seats at the same time, in whatever rotations; a shift of the history may reach into the horizon.
/// </summary>
static class NoOverlapCheck
{
    const string Rule = "no overlap";

    public static IEnumerable<Violation> FindViolations(CheckedPlan plan)
    {
        foreach (var responder in plan.Company.Responders)
        {
            var running = new List<Holding>();
            foreach (var held in plan.Roster.Of(responder))
            {
                running.RemoveAll(h => h.End <= held.Start);
                foreach (var other in running.Where(h => !h.IsPast || !held.IsPast))
                    yield return Between(other, held);
                running.Add(held);
            }
        }
    }

    static Violation Between(Holding first, Holding second)
    {
        var (a, b) = (Wording.LastDay(first.Shift), Wording.LastDay(second.Shift));
        return new Violation(
            Rule, $"{Wording.Holds(first)} and at the same time {second.Role.Id} of {second.Shift.Id}.",
            [first.Responder.Id], second.Shift.Date, a < b ? b : a);
    }
}
