using RotationPlanner.AspNetCore;

namespace FeedServer;

/// <summary>Serves until it is stopped.</summary>
static class Serving
{
    public static async Task<int> RunAsync(Settings settings, TextWriter output, CancellationToken stop)
    {
        using (var store = settings.Open()) FirstPlan.Ensure(settings.File, store, output);
        await using var app = App.Build(settings);
        await app.StartAsync(stop);
        Subscribe(app.Services, output);
        output.WriteLine($"Listening on {string.Join(", ", app.Urls)}. Stop with Ctrl+C.");
        await app.WaitForShutdownAsync(stop);
        return 0;
    }

    /// <summary>Where nobody can subscribe yet, somebody and the company get a link.</summary>
    static void Subscribe(IServiceProvider services, TextWriter output)
    {
        var links = services.GetRequiredService<FeedLinks>();
        if (links.List() is { Count: > 0 } known)
        {
            output.WriteLine($"{known.Count} links work, and nobody can read their secrets again. Make another one with `link`.");
            return;
        }
        var feeds = services.GetRequiredService<RotationPlanner.Storage.IRotationStore>().Feeds.Paths;
        foreach (var path in feeds.Where(f => f.StartsWith("people/", StringComparison.Ordinal)).Take(1).Append("company.ics"))
            if (links.Create(path) is { } link) LinkCommands.Tell(link, output);
    }
}
