using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>Makes somebody's secret calendar address, and ends the one before.</summary>
sealed class FeedEndpoints(PageHost host, FormReader forms, FeedAddresses feeds)
{
    public void Map(IEndpointRouteBuilder pages) => pages.MapPost("/me/feed", host.ServeOwn(MakeAsync)).Small();

    async Task<PageAnswer> MakeAsync(PageRequest request, Responder me)
    {
        var (status, form) = await forms.ReadAsync(request.Http).ConfigureAwait(false);
        if (status != 200)
            return PageAnswer.Say(status, "Please try again", request.Links.Me,
                "The page was open for too long, or the form came from elsewhere. Nothing was changed.");
        // The form says which addresses there were: sent again, it would end the one that it made.
        var made = feeds.Renew(me.Id, form["known"]) is { } link
            ? new FeedAddress(link.Url.AbsoluteUri, link.Webcal.AbsoluteUri, "")
            : new FeedAddress(null, null, "No address was made: this form was sent already, or your calendar is not "
                + "published yet. Maybe go back and try again.");
        return PageAnswer.Show<Subscribed, FeedAddress>(made, "Subscribe");
    }
}
