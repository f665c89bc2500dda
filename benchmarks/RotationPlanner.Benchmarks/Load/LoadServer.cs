using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using RotationPlanner.AspNetCore;
using RotationPlanner.Benchmarks.Ladder;
using RotationPlanner.Interchange;
using RotationPlanner.Storage;

namespace RotationPlanner.Benchmarks.Load;

/// <summary>A server on this machine with the feeds of 180 days of many people in SQLite.</summary>
sealed class LoadServer : IAsyncDisposable
{
    const int Days = 180, Shifts = 3, Seats = 3, Unlimited = 10_000_000;

    readonly WebApplication app;
    readonly DirectoryInfo folder;

    LoadServer(WebApplication app, DirectoryInfo folder) => (this.app, this.folder) = (app, folder);

    public Uri Address => new(app.Urls.First());

    public FeedLinks Links => app.Services.GetRequiredService<FeedLinks>();

    /// <summary>MiB of all feeds, as they are kept.</summary>
    public double MiB
    {
        get
        {
            var feeds = app.Services.GetRequiredService<IRotationStore>().Feeds;
            return feeds.Paths.Sum(p => (double)feeds.Find(p)!.Content.Length) / (1 << 20);
        }
    }

    public IReadOnlyList<string> Feeds => app.Services.GetRequiredService<IRotationStore>().Feeds.Paths;

    /// <summary>Publishes and starts. Limits by link are lifted: no calendar program asks as often as this one.</summary>
    public static async Task<LoadServer> StartAsync(int people, int seed)
    {
        var company = LadderCompany.Make(people, Days, Shifts, Seats, seed);
        var plan = Planner.Plan(company, new PlanOptions { Seed = seed, TimeLimit = TimeSpan.FromSeconds(1) });
        var folder = Directory.CreateTempSubdirectory("load");
        var file = Path.Combine(folder.FullName, "load.db");
        using (var store = SqliteStore.Open(file))
            store.Publish(plan, new Publication { At = SystemClock.Instance.GetCurrentInstant(), By = "load" });
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRotationPlanner(new RotationServerOptions
        {
            Store = _ => SqliteStore.Open(file),
            Company = CompanySource.FromCode(() => company),
            PublicUrl = new Uri("http://localhost"),
            Feeds = new FeedServing { RequestsPerMinute = Unlimited },
        });
        var app = builder.Build();
        app.MapRotationFeeds();
        await app.StartAsync().ConfigureAwait(false);
        return new LoadServer(app, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync().ConfigureAwait(false);
        folder.Delete(recursive: true);
    }
}
