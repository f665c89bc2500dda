using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>
/// What the planner says to what somebody asked, and the next revision where it is granted. The plan is published first
/// and the asking closed then: whoever is stopped between the two finds the plan right and the asking to be closed.
/// </summary>
sealed class Deciding(IRotationStore store, CurrentPlan plans, Thinking thinking)
{
    const string Slow = "It cannot be worked out just now. Maybe try again in a minute.";

    /// <summary>The page of one asking, with the planner's own answer.</summary>
    public async Task<DecisionPage> AnswerAsync(PageRequest request, Ask ask)
    {
        var (view, zone) = (request.View, request.View.Company.TimeZone);
        var page = new DecisionPage { View = view, Zone = zone, Ask = new LeadAsk(view.Name(ask.Responder), AskLine.Of(ask, view, zone)) };
        if (ask.State != AskState.Open) return page;
        if (view.Person(ask.Responder) is null) return page with { Nothing = "They are no longer in the company." };
        try
        {
            // Answers depend on what has begun; within a minute hardly anything does.
            var minute = request.Now.ToUnixTimeSeconds() / NodaConstants.SecondsPerMinute;
            return ask.Kind == AskKind.Cover ? await CoverAsync(request, ask, page, minute).ConfigureAwait(false)
                : Asking.Wish(ask) is { } wish ? await WishAsync(request, wish, page, minute).ConfigureAwait(false)
                : page with { Nothing = "This version does not know what it is." };
        }
        catch (BusyException) { return page with { Nothing = Slow }; }
    }

    async Task<DecisionPage> WishAsync(PageRequest request, Request wish, DecisionPage page, long minute)
    {
        var view = request.View;
        if (Asking.IsGranted(wish, view.Plan)) return page with { IsDone = true, Nothing = "The plan grants it already; only the request is still open." };
        if (wish.Validate(view.Published.Amended(view.Planned), request.Now) is { Count: > 0 } problems)
            return page with { Nothing = string.Join(" ", problems.Select(p => PageText.Line(p.Message))) };
        var answer = await thinking.AskAsync(("wish", view, wish, minute),
            cancel => view.Published.Answer(view.Planned, wish, Options(request.Now), cancel), request.Http.RequestAborted).ConfigureAwait(false);
        return page with { Answer = answer };
    }

    async Task<DecisionPage> CoverAsync(PageRequest request, Ask ask, DecisionPage page, long minute)
    {
        var view = request.View;
        if (Asking.SeatOf(ask, view) is not { } seat)
            return view.Plan.Covers.Any(c => c.Shift == ask.Shift && c.Role == ask.Role)
                ? page with { IsDone = true, Nothing = "They do not hold the seat any more; only the request is still open." }
                : page with { Nothing = "They do not hold the seat any more." };
        if (seat.Start <= request.Now) return page with { Nothing = "The shift has begun." };
        var answer = await thinking.AskAsync(("cover", view, seat, minute),
            _ => view.Published.FindCover(view.Planned, seat.Shift, seat.Role, request.Now, seat.Responder), request.Http.RequestAborted).ConfigureAwait(false);
        return page with { Cover = answer };
    }

    /// <summary>Publishes what is granted, and closes the asking.</summary>
    /// <returns>Why it is not granted; empty where it is.</returns>
    public async Task<string> GrantAsync(PageRequest request, Ask ask, DecisionPage page, string revision, string shown)
    {
        if (page.IsDone) return Close(request, ask, page, "");
        if (!page.CanGrant) return "It cannot be granted any more.";
        var current = request.View.Plan.Revision;
        if (revision != current.ToString(System.Globalization.CultureInfo.InvariantCulture))
            return Told(current, request.View.Publication);
        var proposal = page.Cover is null ? page.Answer?.Proposal : await TakeAsync(request, ask, page.Taker!).ConfigureAwait(false);
        if (proposal is null) return "It cannot be granted any more.";
        if (page.Cover is null && shown != ShownChanges.Digest(proposal)) return "Time went on, and it would change other seats than you saw. Please look again.";
        try
        {
            store.Publish(proposal.Plan, new Publication { At = request.Now, By = request.Lead, Changes = proposal.Changes });
        }
        catch (RevisionConflictException conflict) { return Told(conflict.Revision, conflict.Publication); }
        catch (BegunSeatsException) { return "Nothing is published: a shift that it would change has begun meanwhile."; }
        finally { plans.Forget(); }
        return Close(request, ask, page, page.Cover is null ? "" : $"{request.View.Name(page.Taker!)} takes it.");
    }

    /// <summary>The plan as it is by now.</summary>
    public PlanView? Reread()
    {
        plans.Forget();
        return plans.Read();
    }

    Task<Proposal?> TakeAsync(PageRequest request, Ask ask, string taker) => thinking.NowAsync(
        _ => request.View.Published.Take(request.View.Planned, ask.Shift!, ask.Role!, taker, request.Now, ask.Responder).Proposal,
        request.Http.RequestAborted);

    string Close(PageRequest request, Ask ask, DecisionPage page, string who) =>
        store.Asks.Decide(ask.Number, AskState.Granted, request.Lead, $"{who} {page.Reply}".Trim(), request.Now) ? ""
            : "It was taken back or decided meanwhile. The plan that grants it is published all the same.";

    static string Told(int revision, Publication publication) =>
        $"Revision {revision} was published meanwhile, by {PageText.Line(publication.By)}. Nothing of yours is lost: this page shows the plan as it is now. Please look again, and decide.";

    static ReplanOptions Options(Instant now) => new() { AsOf = now };
}
