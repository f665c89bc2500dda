using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Builder;
using NodaTime;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>Somebody's own page, and why they serve as much as they do.</summary>
sealed class MyEndpoints(PageHost host, IRotationStore store, Thinking thinking, FeedAddresses feeds)
{
    public void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/me", host.ServeOwn((request, me) => Task.FromResult(Mine(request, me))));
        pages.MapGet("/me/why", host.ServeOwn(WhyAsync));
    }

    PageAnswer Mine(PageRequest request, Responder me)
    {
        var page = MyPage.Of(request.View, me, store.Asks.All(me.Id), feeds.Known(me.Id), request.Now);
        return PageAnswer.Show<MyShifts, MyPage>(page with { Done = request.Query("done") }, "My shifts");
    }

    async Task<PageAnswer> WhyAsync(PageRequest request, Responder me)
    {
        var (view, now) = (request.View, request.Now);
        // The answer changes with the plan, and as shifts begin.
        var hour = now.ToUnixTimeSeconds() / NodaConstants.SecondsPerHour;
        var reasons = await thinking.AskAsync(("why", view, me.Id, hour),
            cancel => view.Published.Why(view.Planned, me.Id, now, cancel), request.Http.RequestAborted).ConfigureAwait(false);
        return PageAnswer.Show<WhyMe, WhyPage>(new WhyPage(reasons), "Why me?");
    }
}
