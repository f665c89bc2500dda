using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>What the pages need of an app.</summary>
static class PageServices
{
    public static void Add(IServiceCollection services, RotationPageOptions options)
    {
        Validate(options);
        services.AddAntiforgery(o => o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddAuthorization();
        // A scheme that nobody needs would end the one that an app has by default.
        var authentication = services.AddAuthentication();
        if (options.Responder is null)
            authentication.AddScheme<AuthenticationSchemeOptions, SessionHandler>(Sessions.Scheme, null);
        services.AddSingleton<CurrentPlan>().AddSingleton<Thinking>().AddSingleton<PageWriter>();
        services.AddSingleton<PagePerson>().AddSingleton<PageHost>().AddSingleton<FormReader>();
        services.AddSingleton<FeedAddresses>().AddSingleton<Sessions>().AddSingleton<Deciding>();
        services.AddSingleton<DecisionNotices>();
        services.AddSingleton<SignInEndpoints>().AddSingleton<MyEndpoints>().AddSingleton<FeedEndpoints>();
        services.AddSingleton<AskEndpoints>().AddSingleton<TeamEndpoints>().AddSingleton<LeadEndpoints>();
        services.AddSingleton(s => new SignInLinks(
            s.GetRequiredService<RotationServerOptions>(), s.GetRequiredService<IRotationStore>(),
            s.GetRequiredService<CurrentCompany>()));
    }

    static void Validate(RotationPageOptions options)
    {
        if (options.Path.Length > 0 && (options.Path[0] != '/' || options.Path.EndsWith('/') || options.Path.Contains('{')))
            throw new ArgumentException($"{options.Path} is no path of pages. Maybe /rota.", nameof(options));
        if (options.SignInLasts <= Duration.Zero || options.SessionLasts <= Duration.Zero)
            throw new ArgumentException(
                "Links to sign in with and sessions last longer than no time. Maybe an hour and a week.", nameof(options));
    }
}
