using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RotationPlanner.AspNetCore.Pages;
using RotationPlanner.AspNetCore.Secrets;

namespace RotationPlanner.AspNetCore;

/// <summary>Serves pages from an app.</summary>
public static partial class RotationPageEndpoints
{
    /// <summary>
    /// Serves everybody's own page (<c>/me</c>), the team's calendar (<c>/team</c>) and, where
    /// <see cref="RotationPageOptions.LeadPolicy"/> names a policy, the lead's page (<c>/lead</c>). They are whole HTML
    /// without scripts. Links to sign in with are taken out of addresses before anything is logged.
    /// </summary>
    /// <param name="endpoints">The app.</param>
    /// <returns>For more conventions.</returns>
    /// <exception cref="InvalidOperationException">The public address is neither of https nor of this machine.</exception>
    public static IEndpointConventionBuilder MapRotationPages(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        var options = services.GetRequiredService<RotationServerOptions>();
        if (options.PublicUrl.Scheme != Uri.UriSchemeHttps && !options.PublicUrl.IsLoopback)
            throw new InvalidOperationException($"{options.PublicUrl} is not safe for pages, which need https. "
                + "Maybe https, or http://localhost while you develop.");
        var pages = endpoints.MapGroup(options.Pages.Path);
        pages.MapGet("/pages.css", StyleSheet.Answer);
        var signedIn = (options.Pages.Responder is null ? new AuthorizationPolicyBuilder(Sessions.Scheme)
            : new AuthorizationPolicyBuilder()).RequireAuthenticatedUser().Build();
        if (options.Pages.Responder is null)
        {
            services.GetRequiredService<SecretPaths>().Hide(new PageLinks(options.Pages.Path).SignIn);
            services.GetRequiredService<SignInEndpoints>().Map(pages);
        }
        var own = pages.MapGroup("").RequireAuthorization(signedIn);
        services.GetRequiredService<MyEndpoints>().Map(own);
        services.GetRequiredService<FeedEndpoints>().Map(own);
        services.GetRequiredService<AskEndpoints>().Map(own);
        services.GetRequiredService<TeamEndpoints>().Map(own);
        if (options.Pages.LeadPolicy is { } policy)
            services.GetRequiredService<LeadEndpoints>().Map(
                pages.MapGroup("").RequireAuthorization(signedIn).RequireAuthorization(policy));
        else
            LogNoLead(services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RotationPageEndpoints)));
        return pages;
    }

    [LoggerMessage(1, LogLevel.Information, "There is no lead's page: the options name no policy for it.")]
    private static partial void LogNoLead(ILogger log);
}
