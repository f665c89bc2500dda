using System.Net.Sockets;
using RotationPlanner.AspNetCore;
using RotationPlanner.Storage;

namespace RotationPlanner.Samples;

/// <summary>Serves until it is stopped.</summary>
static class Serving
{
    const string People = "people/";

    public static async Task<int> RunAsync(Settings settings, TextWriter output, TextWriter error, CancellationToken stop)
    {
        // No store is made for a file that gives no plan.
        if (!settings.IsThere && StartCompany.Read(settings, error) is null) return 1;
        Company? company;
        using (var store = settings.Open())
        {
            settings.DemandFile(store);
            company = StartCompany.Read(settings, error);
            if (company is not null) FirstPlan.Ensure(settings, company, store, output);
            else if (store.Revisions.Count == 0) return 1;
            else error.WriteLine("Feeds are served as they were published, and the file is read again when it changes.");
        }
        await using var app = App.Build(settings);
        await StartAsync(app, settings, stop);
        if (settings.Lead is null) output.WriteLine("There is no lead's page. Maybe give --lead ID.");
        if (settings.ShowsLinks)
        {
            Subscribe(app.Services, output);
            if (company is not null) SignIn(app.Services, company, settings.Lead, output);
        }
        output.WriteLine($"Listening on {string.Join(", ", app.Urls)}. Stop with Ctrl+C.");
        await app.WaitForShutdownAsync(stop);
        return 0;
    }

    // What the network says names no address, and what the server says may be long.
    static async Task StartAsync(WebApplication app, Settings settings, CancellationToken stop)
    {
        try { await app.StartAsync(stop); }
        catch (Exception failure) when (failure is SocketException or FormatException or InvalidOperationException)
        {
            throw new IOException(
                $"The server cannot listen on {settings.Urls}: {failure.Message.Split('\n')[0].Trim()}", failure);
        }
    }

    /// <summary>The lead, or else whoever comes first, gets a link to sign in with, new at each start.</summary>
    static void SignIn(IServiceProvider services, Company company, string? lead, TextWriter output)
    {
        // Feeds of people who have left stay a while.
        var known = company.Responders.Select(r => r.Id).ToHashSet();
        var served = Own(services).Select(path => path[People.Length..^".ics".Length]);
        if ((lead ?? served.FirstOrDefault(known.Contains)) is not { } person) return;
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
