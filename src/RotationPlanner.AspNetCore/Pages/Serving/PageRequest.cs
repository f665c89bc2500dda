using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>Somebody who asks for a page, with the plan as it is now.</summary>
/// <param name="Http">The request.</param>
/// <param name="View">The published plan.</param>
/// <param name="Me">Whose pages they may open; null for a lead without shifts.</param>
/// <param name="Now">Now, UTC.</param>
/// <param name="Links">The addresses of the pages.</param>
sealed record PageRequest(HttpContext Http, PlanView View, Responder? Me, Instant Now, PageLinks Links)
{
    /// <summary>What the lead is called in what is published.</summary>
    public string Lead => PageText.Line(
        Http.User.Identity?.Name ?? Http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "The lead");

    /// <summary>Whom what is decided is kept of: the id of a responder, who may want to be forgotten one day.</summary>
    public string Decider => Me?.Id ?? Lead;

    public string Query(string name) => Http.Request.Query[name] is [{ } only] ? only : "";
}
