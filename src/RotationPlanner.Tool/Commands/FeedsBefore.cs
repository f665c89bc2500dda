using RotationPlanner.Calendars;
using RotationPlanner.Tool.Commands.Living;

namespace RotationPlanner.Tool.Commands;

/// <summary>What the feeds beside an earlier plan said; those of the folder that is written are read anyway.</summary>
static class FeedsBefore
{
    public static FeedOptions Options(string? plan, CommandContext around) => new()
    {
        Published = around.Clock.GetCurrentInstant(), History = plan is null ? null : History(plan),
    };

    /// <summary>What the feeds beside a plan say, and those of other folders.</summary>
    public static FeedHistory History(string plan, params IEnumerable<string> others) => StoredPlan.IsNamed(plan)
        ? FeedHistory.Of(StoredPlan.Read(plan).Feeds).With(FeedHistory.Read(others))
        : FeedHistory.Read([Path.Combine(Path.GetDirectoryName(Path.GetFullPath(plan))!, "feeds"), .. others]);
}
