using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace RotationPlanner.AspNetCore;

/// <summary>
/// The company as it was last read without mistakes. Its source is looked at every second, by nobody's request.
/// </summary>
sealed partial class CurrentCompany(RotationServerOptions options, ILogger<CurrentCompany> log) : BackgroundService
{
    readonly Lock one = new();
    Company? company;
    bool isLookedAt;

    /// <summary>The company; null while none could be read yet.</summary>
    public Company? Company
    {
        get
        {
            // A command uses the services of an app that never starts.
            if (!isLookedAt) Look();
            return company;
        }
    }

    /// <summary>What is wrong with the source now, without anything personal; empty where nothing is.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>Is told of each company that differs from the one before.</summary>
    public event Action? Changed;

    /// <summary>Reads it now if it has changed.</summary>
    public void Look()
    {
        lock (one)
        {
            var before = company;
            isLookedAt = true;
            try
            {
                if (options.Company.Read() is not { } read) return;
                company = read.Company ?? company;
                Tell(read.Problem);
            }
            // Whatever the host's code or the disk says, the company that was read last is kept.
            catch (Exception failed) { Tell($"It cannot be read: {failed.GetType().Name}."); }
            if (!ReferenceEquals(before, company)) Changed?.Invoke();
        }
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        Look();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(options.Feeds.Poll.ToTimeSpan(), stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested) Look();
        }
    }

    void Tell(string problem)
    {
        if (problem == Problem) return;
        Problem = problem;
        if (problem.Length > 0) LogBroken(log, problem);
        else LogWhole(log);
    }

    [LoggerMessage(1, LogLevel.Error, "The company stays as it was last read. {Problem}")]
    private static partial void LogBroken(ILogger log, string problem);

    [LoggerMessage(2, LogLevel.Information, "The company is read again without problems.")]
    private static partial void LogWhole(ILogger log);
}
