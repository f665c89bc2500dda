using RotationPlanner.Scheduling;

namespace RotationPlanner.Planning.Notes;

/// <summary>A rotation that the horizon misses: meant so where it is short, a slip of the anchor where it is long.</summary>
static class NoShifts
{
    public static IEnumerable<PlanNote> Of(Schedule schedule)
    {
        var met = schedule.Shifts.Select(s => s.Rotation.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var rotation in schedule.Company.Rotations.Where(r => !met.Contains(r.Id)))
            yield return new PlanNote("horizon", $"No shift of {Words.Names([rotation.Id])} begins in the horizon"
                + (NextShift.Of(schedule.Company, [rotation]) is { } next ? $": {next}." : ", nor in the years after it.")
                + " Maybe lengthen the horizon, or move the `anchor` of its pattern.", []);
    }
}
