using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>The forms by which people ask for days off, for cover or to step back, and by which they take it back.</summary>
sealed class AskEndpoints(PageHost host, IRotationStore store, FormReader forms)
{
    const int MostOpen = 20;

    static readonly (string Path, AskKind Kind)[] kinds =
        [("/me/time-off", AskKind.TimeOff), ("/me/cover", AskKind.Cover), ("/me/step-back", AskKind.StepBack)];

    public void Map(IEndpointRouteBuilder pages)
    {
        foreach (var (path, kind) in kinds)
        {
            pages.MapGet(path, host.ServeOwn(
                (request, me) => Task.FromResult(Show(AskForms.Empty(kind, request, me), 200))));
            pages.MapPost(path, host.ServeOwn((request, me) => AskAsync(kind, request, me))).Small();
        }
        pages.MapPost("/me/withdraw", host.ServeOwn(WithdrawAsync)).Small();
    }

    async Task<PageAnswer> AskAsync(AskKind kind, PageRequest request, Responder me)
    {
        var (status, sent) = await forms.ReadAsync(request.Http).ConfigureAwait(false);
        var form = AskForms.Sent(kind, sent, request, me);
        if (status == 200 && !AskForms.IsId(sent["form"])) status = 400;
        if (status != 200) return Show(form with { Id = AskForms.NewId(), Told = Refused(status) }, status);
        var (ask, errors) = AskReading.Read(form, request, me);
        if (ask is null) return Show(form with { Errors = errors }, 422);
        var asked = PageAnswer.GoTo($"{request.Links.Me}?done=asked");
        var open = store.Asks.All(me.Id, AskState.Open);
        // Who asks for the same twice, by whatever form, asks once.
        if (open.Any(a => AskReading.IsSame(a, ask))) return asked;
        if (open.Count >= MostOpen) return Show(form with { Told = TooMany }, 422);
        return AskReading.IsSame(store.Asks.Add(ask, NameOf(me.Id, sent["form"])), ask) ? asked
            : Show(form with { Id = AskForms.NewId(), Told = Changed }, 409);
    }

    async Task<PageAnswer> WithdrawAsync(PageRequest request, Responder me)
    {
        var (status, sent) = await forms.ReadAsync(request.Http).ConfigureAwait(false);
        var back = request.Links.Me;
        if (status != 200) return PageAnswer.Say(status, "Please try again", back, Refused(status));
        // Somebody else's number gets what no number gets.
        if (!long.TryParse(sent["number"], out var number) || store.Asks.Find(number) is not { } ask || ask.Responder != me.Id)
            return PageAnswer.Say(404, "You asked for no such thing", back, "Maybe it is on your page under another name.");
        var isFirst = store.Asks.Decide(number, AskState.Withdrawn, me.Id, "", request.Now);
        return PageAnswer.GoTo($"{back}?done={(isFirst || ask.State == AskState.Withdrawn ? "withdrawn" : "late")}");
    }

    static PageAnswer Show(AskForm form, int status) => form.Kind switch
    {
        AskKind.TimeOff => PageAnswer.Show<TimeOffForm, AskForm>(form, "Request time off", status),
        AskKind.StepBack => PageAnswer.Show<StepBackForm, AskForm>(form, "Step back", status),
        _ => PageAnswer.Show<CoverForm, AskForm>(form, "Ask for cover", status),
    };

    static string TooMany =>
        $"You have asked for {MostOpen} things that nobody has decided yet. Maybe take one back first.";

    static string Changed =>
        "This form was sent already, with something else in it. Send it once more to ask for this as well.";

    static string Refused(int status) => status switch
    {
        413 => "That was more than this form takes. Nothing was sent.",
        415 => "That was no form of a browser. Nothing was sent.",
        _ => "The page was open for too long, or the form came from elsewhere. Nothing was sent: please send it again.",
    };

    // Each person's forms have names of their own, so that nobody's form is taken for another's.
    static string NameOf(string responder, string form) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{responder}\n{form}")));
}
