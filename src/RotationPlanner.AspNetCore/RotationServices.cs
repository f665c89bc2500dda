using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RotationPlanner.AspNetCore.Feeds;
using RotationPlanner.AspNetCore.Health;
using RotationPlanner.AspNetCore.Pages;
using RotationPlanner.AspNetCore.Secrets;
using RotationPlanner.AspNetCore.Webhook;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore;

/// <summary>Adds what feeds and pages need to an app.</summary>
public static class RotationServices
{
    /// <summary>Adds the store, the company and what serves them.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="options">What the server needs to know.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentException">The public address is not one of an app.</exception>
    public static IServiceCollection AddRotationPlanner(this IServiceCollection services, RotationServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        if (options.PublicUrl is not { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "", Fragment: "" })
            throw new ArgumentException(
                $"{options.PublicUrl} is no address of an app. Maybe https://rota.acme.example.", nameof(options));
        services.TryAddSingleton(options);
        services.TryAddSingleton(options.Clock);
        services.TryAddSingleton(s => options.Store(s));
        services.TryAddSingleton<CurrentCompany>();
        services.AddHostedService(s => s.GetRequiredService<CurrentCompany>());
        services.AddSingleton<SecretPaths>();
        HidingContextFactory.Wrap(services);
        AddFeeds(services);
        PageServices.Add(services, options.Pages);
        if (options.Webhook is { } webhook) AddWebhook(services, webhook);
        return services;
    }

    static void AddWebhook(IServiceCollection services, WebhookOptions webhook)
    {
        services.AddSingleton(webhook).AddSingleton<WebhookSender>();
        services.AddHostedService(s => s.GetRequiredService<WebhookSender>());
    }

    static void AddFeeds(IServiceCollection services)
    {
        services.AddSingleton<FeedRoot>().AddSingleton<FeedMemory>();
        services.AddSingleton<FeedLimits>().AddSingleton<FeedAnswers>();
        services.AddSingleton(s => new FeedLinks(
            s.GetRequiredService<IRotationStore>(), s.GetRequiredService<RotationServerOptions>(),
            s.GetRequiredService<FeedMemory>(), s.GetRequiredService<FeedRoot>()));
        services.AddHostedService(s => s.GetRequiredService<FeedMemory>());
        services.AddHostedService<FeedUpkeep>();
        services.AddHealthChecks().AddCheck<RotationHealth>(RotationHealth.Name);
    }
}
