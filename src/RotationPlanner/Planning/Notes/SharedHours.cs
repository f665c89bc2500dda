using RotationPlanner.Scheduling;

namespace RotationPlanner.Planning.Notes;

/// <summary>Hours that several shifts of a rotation cover, where it is said what it is to cover: then both are on call.</summary>
static class SharedHours
{
    public static IEnumerable<PlanNote> Of(Schedule schedule) =>
        from shifts in schedule.Shifts.GroupBy(s => s.Rotation.Id, StringComparer.Ordinal)
        let rotation = shifts.First().Rotation
        where rotation.Covers is not null
        let shared = PatternCoverage.Shared(shifts)
        where shared.Count > 0
        select new PlanNote("hours",
            $"Several shifts of {Words.Names([rotation.Id])} cover {HourWords.Say(shared, rotation.TimeZone ?? schedule.Company.TimeZone, "overlap")}.", []);
}
