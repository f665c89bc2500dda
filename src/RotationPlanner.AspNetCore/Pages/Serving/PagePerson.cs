using System.Security.Claims;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>Whose pages somebody who has signed in may open.</summary>
sealed class PagePerson(RotationServerOptions options)
{
    /// <returns>The <see cref="Responder.Id"/>; null for nobody's.</returns>
    public string? Of(ClaimsPrincipal user) => user.Identity?.IsAuthenticated != true ? null
        : options.Pages.Responder is { } host ? host(user)
        : Ours(user)?.FindFirst(ClaimTypes.NameIdentifier)?.Value;

    /// <summary>Whether they signed in with a link of ours.</summary>
    public bool IsOurs(ClaimsPrincipal user) => options.Pages.Responder is null && Ours(user) is not null;

    static ClaimsIdentity? Ours(ClaimsPrincipal user) =>
        user.Identities.FirstOrDefault(i => i.IsAuthenticated && i.AuthenticationType == Sessions.Scheme);
}
