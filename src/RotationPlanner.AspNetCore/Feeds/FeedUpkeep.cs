using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Feeds;

/// <summary>
/// Has the feeds rendered anew where the company changes, such as names and contacts, and once a day: what was
/// cancelled leaves a feed after 30 days. Where nothing changes, no feed does.
/// </summary>
sealed partial class FeedUpkeep(
    IRotationStore store, CurrentCompany current, FeedMemory memory, RotationServerOptions options,
    ILogger<FeedUpkeep> log) : BackgroundService
{
    static readonly TimeSpan again = TimeSpan.FromMinutes(1);

    readonly Channel<bool> changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        current.Changed += Note;
        try
        {
            for (LocalDate? done = null; !stoppingToken.IsCancellationRequested;)
            {
                var today = options.Clock.GetCurrentInstant().InUtc().Date;
                var isDue = changes.Reader.TryRead(out _) || done != today;
                if (isDue && Refresh()) done = today;
                else if (isDue) done = null;
                using var pause = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                pause.CancelAfter(done is null ? again : options.Feeds.Poll.ToTimeSpan());
                await ((Task)changes.Reader.WaitToReadAsync(pause.Token).AsTask())
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        finally { current.Changed -= Note; }
    }

    void Note() => changes.Writer.TryWrite(true);

    /// <summary>Whether it is done for today.</summary>
    bool Refresh()
    {
        if (current.Company is not { } company) return true;
        try
        {
            var (plan, _, problems) = store.Current(company);
            if (problems.Count > 0) LogMismatch(log, problems.Count);
            if (plan is null) return true;
            var now = options.Clock.GetCurrentInstant();
            // A wrong file, or an id that was changed in it, would cancel in people's calendars what they still have.
            memory.Withheld = PlanFit.Find(plan, company, now);
            if (memory.Withheld.Length > 0)
            {
                LogWithheld(log, memory.Withheld);
                return true;
            }
            store.Feeds.Refresh(plan, now);
            memory.Read();
            return true;
        }
        // The feeds stay as they are, and it is tried again.
        catch (Exception failed)
        {
            LogFailed(log, failed.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Feeds could not be rendered anew ({Kind}); they stay as they are.")]
    private static partial void LogFailed(ILogger log, string kind);

    [LoggerMessage(3, LogLevel.Error, "Feeds stay as they are. {Why}")]
    private static partial void LogWithheld(ILogger log, string why);

    [LoggerMessage(2, LogLevel.Error,
        "The published plan does not fit the company: {Count} problems. Maybe look with `rotation-planner check`.")]
    private static partial void LogMismatch(ILogger log, int count);
}
