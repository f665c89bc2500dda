using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace RotationPlanner.AspNetCore;

/// <summary>Adds what feeds and pages need to an app.</summary>
public static class RotationServices
{
    /// <summary>Adds the store, the company and what serves them.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="options">What the server needs to know.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentException">The public address is not absolute, or has a query.</exception>
    public static IServiceCollection AddRotationPlanner(this IServiceCollection services, RotationServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        if (!options.PublicUrl.IsAbsoluteUri || options.PublicUrl.Query.Length + options.PublicUrl.Fragment.Length > 0)
            throw new ArgumentException(
                $"{options.PublicUrl} is no address of an app. Maybe https://rota.acme.example.", nameof(options));
        services.TryAddSingleton(options);
        services.TryAddSingleton(options.Clock);
        services.TryAddSingleton(s => options.Store(s));
        services.TryAddSingleton<CurrentCompany>();
        services.AddHostedService(s => s.GetRequiredService<CurrentCompany>());
        return services;
    }
}
