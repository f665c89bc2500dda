using RotationPlanner.Calendars;

namespace RotationPlanner.Tool.Commands;

/// <summary>What the feeds beside an earlier plan said; those of the folder that is written are read anyway.</summary>
static class FeedsBefore
{
    public static FeedOptions Options(string? plan, CommandContext around) => new()
    {
        Published = around.Clock.GetCurrentInstant(), History = plan is null ? null : FeedHistory.Read(Folder(plan)),
    };

    public static string Folder(string plan) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(plan))!, "feeds");
}
