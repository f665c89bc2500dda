using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Pages;

// Whoever has no session is no news: anybody could fill the log by asking.
/// <summary>The authentication scheme of sessions that began with a link. Whoever has none is told how to get one.</summary>
sealed class SessionHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, NullLoggerFactory.Instance, encoder)
{
    // Of no use to whoever waits for the store: they are told to come back, not to sign in again.
    bool isAway;

    PageHost Host => Context.RequestServices.GetRequiredService<PageHost>();

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        try
        {
            if (Context.RequestServices.GetRequiredService<Sessions>().Find(Context) is not { } session)
                return Task.FromResult(AuthenticateResult.NoResult());
            var person = Context.RequestServices.GetRequiredService<CurrentPlan>().Read()?.Person(session.Subject);
            return Task.FromResult(person is null ? AuthenticateResult.NoResult()
                : AuthenticateResult.Success(new AuthenticationTicket(Sessions.Principal(session, person.Name), Scheme.Name)));
        }
        catch (StoreUnavailableException)
        {
            isAway = true;
            return Task.FromResult(AuthenticateResult.NoResult());
        }
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        Host.GuardAsync(Context, "", () => Task.FromResult(isAway ? Host.Away(Context)
            : PageAnswer.Say(401, "Sign in first", null, "Open the link that you were sent to sign in with.",
                "It opens your pages once, and only for a while. Maybe ask whoever runs the rotation for a new one.")));

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Host.GuardAsync(Context, "", () => Task.FromResult(PageAnswer.Say(
            403, "This is not for you", Host.Links.Me, "Only whoever leads the rotation may open this page.")));
}
