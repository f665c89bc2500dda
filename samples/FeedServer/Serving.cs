using RotationPlanner.AspNetCore;
using RotationPlanner.Storage;

namespace RotationPlanner.Samples;

/// <summary>Serves until it is stopped.</summary>
static class Serving
{
    const string People = "people/";

    public static async Task<int> RunAsync(Settings settings, TextWriter output, CancellationToken stop)
    {
        using (var store = settings.Open()) FirstPlan.Ensure(settings, store, output);
        await using var app = App.Build(settings);
        await app.StartAsync(stop);
        Subscribe(app.Services, output);
        SignIn(app.Services, settings.Lead, output);
        output.WriteLine($"Listening on {string.Join(", ", app.Urls)}. Stop with Ctrl+C.");
        await app.WaitForShutdownAsync(stop);
        return 0;
    }

    /// <summary>The lead, or else whoever comes first, gets a link to sign in with, new at each start.</summary>
    static void SignIn(IServiceProvider services, string? lead, TextWriter output)
    {
        if ((lead ?? Own(services).FirstOrDefault()?[People.Length..^".ics".Length]) is not { } person) return;
        var link = services.GetRequiredService<SignInLinks>().Create(person);
        output.WriteLine($"Sign in as {person} within the hour, once:\n  {link.AbsoluteUri}");
    }

    /// <summary>Where nobody can subscribe yet, somebody and the company get a link.</summary>
    static void Subscribe(IServiceProvider services, TextWriter output)
    {
        var links = services.GetRequiredService<FeedLinks>();
        if (links.List() is { Count: > 0 } known)
        {
            output.WriteLine($"{known.Count} links work; their secrets can never be read again. Make one with `link`.");
            return;
        }
        foreach (var path in Own(services).Take(1).Append("company.ics"))
            if (links.Create(path) is { } link) LinkCommands.Tell(link, output);
    }

    static IEnumerable<string> Own(IServiceProvider services)
    {
        var paths = services.GetRequiredService<IRotationStore>().Feeds.Paths;
        return paths.Where(f => f.StartsWith(People, StringComparison.Ordinal));
    }
}
