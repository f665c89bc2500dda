using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>The lead's page, and the decisions made on it.</summary>
sealed class LeadEndpoints(PageHost host, IRotationStore store, FormReader forms, Deciding deciding, DecisionNotices notices)
{
    const int MostReply = 500;
    const string Late = "It was decided before you sent this.";

    public void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/lead", host.Serve("lead", request => Task.FromResult(Overview(request))));
        pages.MapGet("/lead/asks/{number:long}", host.Serve("lead", ShowAsync));
        pages.MapPost("/lead/asks/{number:long}", host.Serve("lead", DecideAsync)).Small();
    }

    PageAnswer Overview(PageRequest request)
    {
        var page = LeadPage.Of(request.View, store.Asks.All(state: AskState.Open), store.Asks.All(),
            store.Notices.Dead().Count, request.Now);
        return PageAnswer.Show<ForTheLead, LeadPage>(page with { Done = request.Query("done") }, "For the lead");
    }

    async Task<PageAnswer> ShowAsync(PageRequest request) => store.Asks.Find(Number(request)) is { } ask
        ? Show(await deciding.AnswerAsync(request, ask).ConfigureAwait(false), 200) : Unknown(request);

    async Task<PageAnswer> DecideAsync(PageRequest request)
    {
        var (status, form) = await forms.ReadAsync(request.Http).ConfigureAwait(false);
        if (store.Asks.Find(Number(request)) is not { } ask) return Unknown(request);
        var page = (await deciding.AnswerAsync(request, ask).ConfigureAwait(false)) with
        {
            Reply = form["reply"], Taker = form["taker"] is { Length: > 0 } taker ? taker : null,
        };
        if (status != 200) return Show(page with { Told = Refused(status) }, status);
        if (ask.State != AskState.Open) return Show(page with { Told = Late }, 409);
        var errors = Mistakes(page, form["decision"] == "grant");
        return form["decision"] switch
        {
            _ when errors.Count > 0 => Show(page with { Errors = errors }, 422),
            "grant" => await GrantAsync(request, ask, page, form).ConfigureAwait(false),
            "refuse" => store.Asks.Decide(ask.Number, AskState.Refused, request.Decider, page.Reply, request.Now)
                ? Done(request, ask, "refused") : await AgainAsync(request, ask, page, Late).ConfigureAwait(false),
            _ => Show(page with { Told = "Choose whether it is granted or refused." }, 422),
        };
    }

    static Dictionary<string, string> Mistakes(DecisionPage page, bool isGrant)
    {
        var errors = new Dictionary<string, string>();
        if (isGrant && page.Cover is { } cover && cover.Candidates.All(c => c.Responder != page.Taker))
            errors["taker"] = "Choose who takes it.";
        if (page.Reply.Length > MostReply)
            errors["reply"] = $"That is longer than {MostReply} characters. Maybe say less.";
        return errors;
    }

    async Task<PageAnswer> GrantAsync(PageRequest request, Ask ask, DecisionPage page, SentForm form)
    {
        var told = await deciding.GrantAsync(request, ask, page, form["revision"], form["shown"]).ConfigureAwait(false);
        return told.Length == 0 ? Done(request, ask, page.IsDone ? "closed" : "granted")
            : await AgainAsync(request, ask, page, told).ConfigureAwait(false);
    }

    /// <summary>The page with the state as it is by now, and with what the lead wrote.</summary>
    async Task<PageAnswer> AgainAsync(PageRequest request, Ask ask, DecisionPage before, string told)
    {
        var fresh = request with { View = deciding.Reread() ?? request.View };
        var page = await deciding.AnswerAsync(fresh, store.Asks.Find(ask.Number) ?? ask).ConfigureAwait(false);
        var isStillChosen = page.Cover?.Candidates.Any(c => c.Responder == before.Taker) == true;
        return Show(page with { Told = told, Reply = before.Reply, Taker = isStillChosen ? before.Taker : null }, 409);
    }

    static PageAnswer Show(DecisionPage page, int status) =>
        PageAnswer.Show<Decide, DecisionPage>(page, $"{page.Ask.Name} asks", status);

    PageAnswer Done(PageRequest request, Ask ask, string what)
    {
        notices.Tell(request, ask.Number);
        return PageAnswer.GoTo($"{request.Links.Lead}?done={what}");
    }

    static PageAnswer Unknown(PageRequest request) => PageAnswer.Say(
        404, "Nobody asked for that", request.Links.Lead, "There is no request of that number.");

    static string Refused(int status) => status == 413 ? "That was more than this form takes. Nothing was decided."
        : "The page was open for too long, or the form came from elsewhere. Nothing was decided: please look again, and send it again.";

    static long Number(PageRequest request) =>
        long.TryParse(request.Http.GetRouteValue("number") as string, out var number) ? number : 0;
}
