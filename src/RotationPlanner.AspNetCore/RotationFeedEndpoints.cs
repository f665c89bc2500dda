using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RotationPlanner.AspNetCore.Feeds;
using RotationPlanner.AspNetCore.Health;
using RotationPlanner.AspNetCore.Secrets;

namespace RotationPlanner.AspNetCore;

/// <summary>Serves feeds from an app.</summary>
public static class RotationFeedEndpoints
{
    /// <summary>
    /// Serves each feed at its secret address, such as <c>/feeds/SECRET/ana.ics</c>. Secrets are taken out of addresses
    /// before anything is logged.
    /// </summary>
    /// <param name="endpoints">The app.</param>
    /// <param name="path">Where feeds are; <see cref="FeedLinks"/> makes links of it.</param>
    /// <returns>For more conventions.</returns>
    /// <exception cref="ArgumentException">The path does not begin with a slash, or is one alone.</exception>
    public static IEndpointConventionBuilder MapRotationFeeds(
        this IEndpointRouteBuilder endpoints, string path = "/feeds")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var root = path.TrimEnd('/');
        if (root.Length < 2 || root[0] != '/')
            throw new ArgumentException($"{path} is no path of feeds. Maybe /feeds.", nameof(path));
        endpoints.ServiceProvider.GetRequiredService<FeedRoot>().Path = root;
        endpoints.ServiceProvider.GetRequiredService<SecretPaths>().Hide(root);
        var answers = endpoints.ServiceProvider.GetRequiredService<FeedAnswers>();
        return endpoints.MapMethods(
            $"{root}/{SecretPaths.Hidden}", [HttpMethods.Get, HttpMethods.Head], answers.Answer);
    }

    /// <summary>
    /// Tells whether all is well: the database, when it was last read, and the company's file. 200 while feeds are
    /// served, 503 before they can be; nothing of it is personal.
    /// </summary>
    /// <param name="endpoints">The app.</param>
    /// <param name="path">Where it is asked.</param>
    /// <returns>For more conventions.</returns>
    public static IEndpointConventionBuilder MapRotationHealth(
        this IEndpointRouteBuilder endpoints, string path = "/healthz")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return endpoints.MapHealthChecks(path, new HealthCheckOptions
        {
            Predicate = c => c.Name == RotationHealth.Name, ResponseWriter = RotationHealth.Write,
        });
    }
}
