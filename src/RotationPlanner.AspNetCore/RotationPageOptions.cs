using System.Security.Claims;
using NodaTime;

namespace RotationPlanner.AspNetCore;

/// <summary>How people open their pages.</summary>
public sealed record RotationPageOptions
{
    /// <summary>What stands before the address of each page, such as <c>/rota</c>; with a slash before and none after.</summary>
    /// <value>Empty by default: the pages are <c>/me</c>, <c>/team</c> and <c>/lead</c>.</value>
    public string Path { get; init; } = "";

    /// <summary>The name of the app's authorization policy that the lead's page requires; without one there is no lead's
    /// page.</summary>
    public string? LeadPolicy { get; init; }

    /// <summary>
    /// Whose pages somebody opens who has signed in to the app: the <see cref="Responder.Id"/>, or null for nobody's.
    /// Without it people sign in with links of ours (<see cref="SignInLinks"/>).
    /// </summary>
    public Func<ClaimsPrincipal, string?>? Responder { get; init; }

    /// <summary>How long a link to sign in with can be used; above zero.</summary>
    /// <value>An hour by default.</value>
    public Duration SignInLasts { get; init; } = Duration.FromHours(1);

    /// <summary>How long a session lasts; above zero.</summary>
    /// <value>Seven days by default.</value>
    public Duration SessionLasts { get; init; } = Duration.FromDays(7);
}
