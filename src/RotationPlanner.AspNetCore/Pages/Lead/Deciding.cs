using System.Globalization;
using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Rules;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>
/// What the planner says to what somebody asked, and the next revision where it is granted. The plan is published first
/// and the asking closed then: whoever is stopped between the two finds the plan right and the asking to be closed.
/// </summary>
sealed class Deciding(IRotationStore store, CurrentPlan plans, Thinking thinking)
{
    const string Slow = "It cannot be worked out just now. Maybe try again in a minute.",
        Unfit = "The plan does not fit the company as it is now. Maybe replan first.",
        Gone = "It cannot be granted any more.",
        Other = "Time went on, and it would change other seats than you saw. Please look again.",
        Begun = "Nothing is published: a shift that it would change has begun meanwhile.",
        Closed = "It was taken back or decided meanwhile. The plan that grants it is published all the same.";

    /// <summary>The page of one asking, with the planner's own answer.</summary>
    public async Task<DecisionPage> AnswerAsync(PageRequest request, Ask ask)
    {
        var (view, zone) = (request.View, request.View.Company.TimeZone);
        var named = new LeadAsk(view.Name(ask.Responder), AskLine.Of(ask, view, zone));
        var page = new DecisionPage { View = view, Zone = zone, Ask = named };
        if (ask.State != AskState.Open) return page;
        if (view.Person(ask.Responder) is null) return page with { Nothing = "They are no longer in the company." };
        try
        {
            return ask.Kind == AskKind.Cover ? await CoverAsync(request, ask, page).ConfigureAwait(false)
                : Asking.Wish(ask) is { } wish ? await WishAsync(request, wish, page).ConfigureAwait(false)
                : page with { Nothing = "This version does not know what it is." };
        }
        catch (BusyException) { return page with { Nothing = Slow }; }
        catch (Exception unfit) when (unfit is InvalidCompanyException or RuleFailedException)
        {
            return page with { Nothing = Unfit };
        }
    }

    async Task<DecisionPage> WishAsync(PageRequest request, Request wish, DecisionPage page)
    {
        var (view, now) = (request.View, request.Now);
        if (Asking.IsGranted(wish, view.Plan))
            return page with { IsDone = true, Nothing = "The plan grants it already; only the request is still open." };
        if (wish.Validate(view.Published.Amended(view.Planned), now) is { Count: > 0 } problems)
            return page with { Nothing = string.Join(" ", problems.Select(p => PageText.Line(p.Message))) };
        var answer = await thinking.AskAsync(("wish", view, wish, Minute(now)),
            cancel => view.Published.Answer(view.Planned, wish, new ReplanOptions { AsOf = now }, cancel),
            request.Http.RequestAborted).ConfigureAwait(false);
        return page with { Answer = answer };
    }

    async Task<DecisionPage> CoverAsync(PageRequest request, Ask ask, DecisionPage page)
    {
        var (view, now) = (request.View, request.Now);
        if (Asking.SeatOf(ask, view) is not { } seat)
            return view.Plan.Covers.Any(c => c.Shift == ask.Shift && c.Role == ask.Role)
                ? page with { IsDone = true, Nothing = "They do not hold the seat any more; only the request is still open." }
                : page with { Nothing = "They do not hold the seat any more." };
        if (seat.Start <= now) return page with { Nothing = "The shift has begun." };
        var answer = await thinking.AskAsync(("cover", view, seat, Minute(now)),
            _ => view.Published.FindCover(view.Planned, seat.Shift, seat.Role, now, seat.Responder),
            request.Http.RequestAborted).ConfigureAwait(false);
        return page with { Cover = answer };
    }

    /// <summary>Publishes what is granted, and closes the asking.</summary>
    /// <returns>Why it is not granted; empty where it is.</returns>
    public async Task<string> GrantAsync(
        PageRequest request, Ask ask, DecisionPage page, string revision, string shown)
    {
        if (page.IsDone) return Close(request, ask, page, "");
        if (!page.CanGrant) return Gone;
        var current = request.View.Plan.Revision;
        if (revision != current.ToString(CultureInfo.InvariantCulture)) return Told(current, request.View.Publication);
        var isCover = page.Cover is not null;
        var proposal = isCover ? await TakeAsync(request, ask, page.Taker!).ConfigureAwait(false) : page.Answer?.Proposal;
        if (proposal is null) return Gone;
        if (!isCover && shown != ShownChanges.Digest(proposal)) return Other;
        try
        {
            store.Publish(proposal.Plan,
                new Publication { At = request.Now, By = request.Lead, Changes = proposal.Changes });
        }
        catch (RevisionConflictException conflict) { return Told(conflict.Revision, conflict.Publication); }
        catch (BegunSeatsException) { return Begun; }
        finally { plans.Forget(); }
        return Close(request, ask, page, isCover ? $"{request.View.Name(page.Taker!)} takes it." : "");
    }

    /// <summary>The plan as it is by now.</summary>
    public PlanView? Reread()
    {
        plans.Forget();
        return plans.Read();
    }

    Task<Proposal?> TakeAsync(PageRequest request, Ask ask, string taker)
    {
        var (view, now) = (request.View, request.Now);
        return thinking.NowAsync(
            _ => view.Published.Take(view.Planned, ask.Shift!, ask.Role!, taker, now, ask.Responder).Proposal,
            request.Http.RequestAborted);
    }

    string Close(PageRequest request, Ask ask, DecisionPage page, string who) => store.Asks.Decide(
        ask.Number, AskState.Granted, request.Decider, $"{who} {page.Reply}".Trim(), request.Now) ? "" : Closed;

    static string Told(int revision, Publication publication) =>
        $"Revision {revision} was published meanwhile, by {PageText.Line(publication.By)}. Nothing of yours is lost: "
        + "this page shows the plan as it is now. Please look again, and decide.";

    // Answers depend on what has begun; within a minute hardly anything does.
    static long Minute(Instant now) => now.ToUnixTimeSeconds() / NodaConstants.SecondsPerMinute;
}
