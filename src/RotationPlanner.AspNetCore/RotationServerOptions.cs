using NodaTime;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore;

/// <summary>What a server of feeds and pages needs to know.</summary>
public sealed record RotationServerOptions
{
    /// <summary>Opens the store, once; it is disposed of with the app where it can be.</summary>
    public required Func<IServiceProvider, IRotationStore> Store { get; init; }

    /// <summary>Where the company comes from.</summary>
    public required CompanySource Company { get; init; }

    /// <summary>
    /// Where people reach the app, such as <c>https://rota.acme.example</c> or <c>https://acme.example/rota</c>. All
    /// links are made from it, and none from what a request calls its host.
    /// </summary>
    public required Uri PublicUrl { get; init; }

    /// <summary>What time it is.</summary>
    /// <value>The system's clock by default.</value>
    public IClock Clock { get; init; } = SystemClock.Instance;

    /// <summary>How feeds are served.</summary>
    public FeedServing Feeds { get => field ?? new FeedServing(); init; }

    /// <summary>How people open their pages.</summary>
    public RotationPageOptions Pages { get => field ?? new RotationPageOptions(); init; }

    /// <summary>Where notices are sent; null to leave them in the store for somebody else.</summary>
    public WebhookOptions? Webhook { get; init; }
}
