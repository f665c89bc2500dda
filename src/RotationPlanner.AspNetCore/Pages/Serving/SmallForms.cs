using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;

namespace RotationPlanner.AspNetCore.Pages;

static class SmallForms
{
    /// <summary>Has the server read no more of a request than a form of ours can be.</summary>
    public static void Small(this IEndpointConventionBuilder endpoint) =>
        endpoint.WithMetadata(new RequestSizeLimitAttribute(FormReader.MostBytes));
}
