using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using RotationPlanner.AspNetCore;
using RotationPlanner.Interchange;
using RotationPlanner.Storage;

namespace RotationPlanner.Hosting.Tests.Testing;

/// <summary>A real server on a free port of this machine, with a sample's plan published in it.</summary>
sealed class SampleServer : IAsyncDisposable
{
    readonly WebApplication app;
    readonly MemoryStore? owned;

    SampleServer(WebApplication app, MemoryStore? owned, Company company, HeldClock clock, KeptLog log) =>
        (this.app, this.owned, Company, Clock, Log) = (app, owned, company, clock, log);

    /// <summary>Before the sample's first shift.</summary>
    public static Instant Published { get; } = Instant.FromUtc(2027, 1, 2, 8, 0);

    public Company Company { get; }

    public HeldClock Clock { get; }

    public KeptLog Log { get; }

    public IServiceProvider Services => app.Services;

    public IRotationStore Store => Services.GetRequiredService<IRotationStore>();

    /// <summary>The store as the test double that it is unless a test brought another one.</summary>
    public MemoryStore Memory => (MemoryStore)Store;

    /// <summary>Such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address => new(app.Urls.First() + "/");

    /// <summary>A client that follows no redirect, unpacks nothing and keeps no cookies.</summary>
    public HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = false,
    }, disposeHandler: true) { BaseAddress = Address };

    /// <summary>Starts a server.</summary>
    /// <param name="map">What it serves.</param>
    /// <param name="sample">A rotation file below samples.</param>
    /// <param name="store">Where its plan is published; a <see cref="MemoryStore"/> when null.</param>
    /// <param name="options">Changes the options.</param>
    /// <param name="services">Adds services of a test.</param>
    public static async Task<SampleServer> StartAsync(
        Action<WebApplication> map, string sample = "tiny/three.yaml", IRotationStore? store = null,
        Func<RotationServerOptions, RotationServerOptions>? options = null, Action<WebApplicationBuilder>? services = null)
    {
        var file = Path.Combine(Root, "samples", sample);
        var (company, clock, log) = (RotationFile.Load(file), new HeldClock(Published), new KeptLog());
        var owned = store is null ? new MemoryStore() : null;
        var kept = store ?? owned!;
        if (kept.Current(company).Publication is null)
            kept.Publish(Plan(company), new Publication { At = Published, By = "The lead" });
        clock.Now += Duration.FromHours(1);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        var said = new RotationServerOptions
        {
            Store = _ => kept,
            Company = CompanySource.FromFile(file),
            PublicUrl = new Uri("https://rota.acme.example"),
            Clock = clock,
        };
        builder.Services.AddRotationPlanner(options is null ? said : options(said));
        services?.Invoke(builder);
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return new SampleServer(app, owned, company, clock, log);
    }

    /// <summary>A plan of little work.</summary>
    public static Plan Plan(Company company) => Planner.Plan(company, new PlanOptions { WorkLimit = 200 });

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        owned?.Remove();
    }

    static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "RotationPlanner.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
