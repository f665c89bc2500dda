using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>
/// What all pages go through: who asks, which plan, what is said when something is wrong. An error is told in a sentence
/// and logged without what anybody typed.
/// </summary>
sealed partial class PageHost(
    RotationServerOptions options, CurrentPlan plans, IClock clock, PageWriter writer, IAntiforgery antiforgery,
    IAuthorizationService authorization, PagePerson person, ILogger<PageHost> log)
{
    const string Minute = "60";

    /// <summary>Where the pages are, for a browser.</summary>
    public PageLinks Links { get; } = new(options.PublicUrl.AbsolutePath.TrimEnd('/') + options.Pages.Path);

    /// <summary>A page of the plan.</summary>
    /// <param name="here">Which page of the navigation it is.</param>
    /// <param name="page">What it answers.</param>
    public RequestDelegate Serve(string here, Func<PageRequest, Task<PageAnswer>> page)
    {
        return Serve;

        Task Serve(HttpContext context) => GuardAsync(context, here, () => AnswerAsync(context));

        async Task<PageAnswer> AnswerAsync(HttpContext context)
        {
            if (plans.Read() is not { } view)
                return PageAnswer.Say(503, "There is no plan to show", null,
                    "Nothing is published yet, or it does not fit the company any more. Maybe come back later.");
            var me = person.Of(context.User) is { } id ? view.Person(id) : null;
            if (me is null && !await IsLeadAsync(context).ConfigureAwait(false))
                return PageAnswer.Say(403, "This is not for you", null, "The plan does not know you. Maybe ask the lead.");
            var request = new PageRequest(context, view, me, clock.GetCurrentInstant(), Links);
            return await page(request).ConfigureAwait(false);
        }
    }

    /// <summary>A page of somebody's own.</summary>
    public RequestDelegate ServeOwn(Func<PageRequest, Responder, Task<PageAnswer>> page) => Serve("me", request =>
        request.Me is { } me ? page(request, me) : Task.FromResult(PageAnswer.Say(
            403, "You have no shifts", Links.Team, "The plan has no seats for you, and so no page of your own.")));

    /// <summary>A page that needs neither plan nor person.</summary>
    public RequestDelegate ServeAnybody(Func<HttpContext, Task<PageAnswer>> page)
    {
        return Answer;

        Task Answer(HttpContext context) => GuardAsync(context, "", () => page(context));
    }

    /// <summary>Answers, whatever goes wrong.</summary>
    public async Task GuardAsync(HttpContext context, string here, Func<Task<PageAnswer>> page)
    {
        // The public address says whether people come by https, whatever a proxy does before us.
        context.Request.Scheme = options.PublicUrl.Scheme;
        PageAnswer answer;
        try { answer = await page().ConfigureAwait(false); }
        catch (BusyException)
        {
            context.Response.Headers.RetryAfter = Minute;
            answer = PageAnswer.Say(503, "Please wait", null, "The planner has too much to work out now.",
                "Nothing was changed. Maybe try again in a minute.");
        }
        catch (StoreUnavailableException) { answer = Away(context); }
        catch (Exception unfit) when (unfit is InvalidCompanyException or RuleFailedException)
        {
            LogUnfit(log, unfit.GetType().Name);
            answer = PageAnswer.Say(409, "This cannot be worked out now", Links.Team,
                "The plan does not fit the company as it is now. Nothing was changed. Maybe ask the lead to replan.");
        }
        catch (Exception failed) when (!context.RequestAborted.IsCancellationRequested)
        {
            // Its message may name people: the kind and the place are enough to find it.
            LogFailed(log, failed.GetType().Name, context.TraceIdentifier, failed.StackTrace ?? "");
            answer = PageAnswer.Say(500, "Something went wrong", null, "It is our fault, and nothing was changed by it.",
                $"Whoever runs the server finds it in the log as {context.TraceIdentifier}.");
        }
        var frame = await FrameAsync(context, here).ConfigureAwait(false);
        await writer.WriteAsync(context, answer, frame).ConfigureAwait(false);
    }

    /// <summary>The database cannot be used.</summary>
    public PageAnswer Away(HttpContext context)
    {
        LogAway(log);
        context.Response.Headers.RetryAfter = Minute;
        return PageAnswer.Say(503, "Please come back later", null,
            "What is kept here cannot be reached now. Nothing was changed, and calendars go on as they were.");
    }

    async Task<PageFrame> FrameAsync(HttpContext context, string here)
    {
        var frame = new PageFrame { Links = Links, Title = "", Here = here };
        try
        {
            var tokens = antiforgery.GetAndStoreTokens(context);
            frame = frame with { Token = (tokens.FormFieldName, tokens.RequestToken ?? "") };
            if (context.User.Identity?.IsAuthenticated != true || plans.Read() is not { } view) return frame;
            var me = person.Of(context.User) is { } id ? view.Person(id) : null;
            return frame with
            {
                Company = PageText.Line(view.Company.Name),
                Person = me is null ? null : view.Name(me.Id),
                HasOwn = me is not null,
                IsLead = await IsLeadAsync(context).ConfigureAwait(false),
                CanSignOut = me is not null && person.IsOurs(context.User),
            };
        }
        // A page that says what is wrong needs no navigation.
        catch (Exception failed) when (failed is not OperationCanceledException) { return frame; }
    }

    async Task<bool> IsLeadAsync(HttpContext context) => options.Pages.LeadPolicy is { } policy
        && (await authorization.AuthorizeAsync(context.User, policy).ConfigureAwait(false)).Succeeded;

    [LoggerMessage(1, LogLevel.Error, "A page failed with {Kind} ({Trace}). {Place}")]
    private static partial void LogFailed(ILogger log, string kind, string trace, string place);

    [LoggerMessage(2, LogLevel.Warning, "The store cannot be used, so a page was not shown.")]
    private static partial void LogAway(ILogger log);

    [LoggerMessage(3, LogLevel.Warning, "The plan does not fit the company as it is now, so a page was not shown ({Kind}).")]
    private static partial void LogUnfit(ILogger log, string kind);
}
