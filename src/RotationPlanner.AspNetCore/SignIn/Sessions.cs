using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using NodaTime;
using RotationPlanner.AspNetCore.Secrets;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>Sessions that began with a link: a secret in a cookie, its hash in the store.</summary>
sealed class Sessions(RotationServerOptions options, IRotationStore store, IClock clock)
{
    /// <summary>The authentication scheme of people who signed in with a link.</summary>
    public const string Scheme = "RotationPlanner";

    // A browser takes __Host- only with Secure, from this host, for all its paths.
    const string Name = "__Host-rotation", PlainName = "rotation";

    bool IsSecure => options.PublicUrl.Scheme == Uri.UriSchemeHttps;

    public string Cookie => IsSecure ? Name : PlainName;

    /// <summary>Uses a link up and begins a session.</summary>
    /// <returns>Whose; null where the link opens nothing.</returns>
    public string? Begin(HttpContext context, string secret)
    {
        var (hash, now) = (Secret.HashOf(secret), clock.GetCurrentInstant());
        // Looked at first, so that guesses write nothing.
        if (store.Tokens.Find(hash) is not { Kind: TokenKind.SignIn } known || !known.IsAlive(now)) return null;
        if (store.Tokens.Take(hash, TokenKind.SignIn, now) is not { } link) return null;
        Revoke(context);
        // A fresh secret: whatever cookie came along is no session of theirs.
        var text = Secret.New();
        store.Tokens.Add(TokenKind.Session, link.Subject, Secret.HashOf(text), now, now + options.Pages.SessionLasts);
        context.Response.Cookies.Append(Cookie, text, Kind(options.Pages.SessionLasts));
        return link.Subject;
    }

    /// <summary>Who a request's session belongs to; null for nobody.</summary>
    public Token? Find(HttpContext context) => context.Request.Cookies[Cookie] is { } text
        && store.Tokens.Find(Secret.HashOf(text)) is { Kind: TokenKind.Session } session
        && session.IsAlive(clock.GetCurrentInstant()) ? session : null;

    /// <summary>Ends the session of a request, in the store as well.</summary>
    public void End(HttpContext context)
    {
        Revoke(context);
        if (context.Request.Cookies.ContainsKey(Cookie)) context.Response.Cookies.Delete(Cookie, Kind(null));
    }

    void Revoke(HttpContext context)
    {
        if (Find(context) is { } session) store.Tokens.Revoke(session.Id, clock.GetCurrentInstant());
    }

    public static ClaimsPrincipal Principal(Token session, string name) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, session.Subject), new Claim(ClaimTypes.Name, name)], Scheme));

    CookieOptions Kind(Duration? lasts) => new()
    {
        Path = "/", HttpOnly = true, Secure = IsSecure, SameSite = SameSiteMode.Lax, IsEssential = true,
        MaxAge = lasts?.ToTimeSpan(),
    };
}
