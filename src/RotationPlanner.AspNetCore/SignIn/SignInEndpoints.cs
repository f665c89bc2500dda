using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using RotationPlanner.AspNetCore.Secrets;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>
/// Signing in with a link and out again. A wrong, used or expired link gets the same page; to look at one tells nothing
/// and uses nothing up.
/// </summary>
sealed class SignInEndpoints(PageHost host, Sessions sessions, FormReader forms) : IDisposable
{
    const int Failures = 20, PerMinute = 20;

    // The secret is taken out of the address before anything sees it.
    const string SecretRoute = $"/sign-in/{SecretPaths.Hidden}";

    // One bucket for all: whoever guesses comes from anywhere. It never stops a link that is right.
    readonly TokenBucketRateLimiter failures = new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = Failures, TokensPerPeriod = PerMinute, ReplenishmentPeriod = TimeSpan.FromMinutes(1), QueueLimit = 0,
    });

    public void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(SecretRoute, host.ServeAnybody(_ => Task.FromResult(PageAnswer.Show<SignInPage>("Sign in"))));
        pages.MapPost(SecretRoute, host.ServeAnybody(BeginAsync)).Small();
        pages.MapPost("/sign-out", host.ServeAnybody(EndAsync)).Small();
    }

    async Task<PageAnswer> BeginAsync(HttpContext context)
    {
        var (status, _) = await forms.ReadAsync(context).ConfigureAwait(false);
        if (status != 200)
            return PageAnswer.Say(status, "Please try again", null,
                "The page was open for too long, or the form came from elsewhere. Open the link again; it is not used up.");
        var secret = context.Features.Get<SecretPath>()?.Rest ?? "";
        if (sessions.Begin(context, secret) is not null) return PageAnswer.GoTo(host.Links.Me);
        using var allowed = failures.AttemptAcquire();
        if (allowed.IsAcquired)
            return PageAnswer.Say(403, "This link opens nothing", null,
                "It may have been used already, or be too old. Maybe ask whoever runs the rotation for a new one.");
        context.Response.Headers.RetryAfter = "60";
        return PageAnswer.Say(429, "Please wait", null,
            "Too many links that open nothing were tried. Maybe try again in a minute.");
    }

    async Task<PageAnswer> EndAsync(HttpContext context)
    {
        var (status, _) = await forms.ReadAsync(context).ConfigureAwait(false);
        if (status != 200)
            return PageAnswer.Say(status, "Please try again", host.Links.Me,
                "The page was open for too long, or the form came from elsewhere. You are still signed in.");
        sessions.End(context);
        context.User = new System.Security.Claims.ClaimsPrincipal();
        return PageAnswer.Say(200, "You have signed out", null, "To come back, ask for a new link.");
    }

    public void Dispose() => failures.Dispose();
}
