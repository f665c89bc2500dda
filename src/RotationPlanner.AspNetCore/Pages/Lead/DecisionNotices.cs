using System.Globalization;
using RotationPlanner.Interchange;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>Tells whoever asked what was decided, beside the messages of a revision, which tell whose seats changed.</summary>
sealed class DecisionNotices(RotationServerOptions options, IRotationStore store)
{
    /// <summary>Leaves a message for them. It is told on their page in any case.</summary>
    /// <param name="request">Who decided.</param>
    /// <param name="number">What was decided.</param>
    public void Tell(PageRequest request, long number)
    {
        try
        {
            if (store.Asks.Find(number) is { } ask && request.View.Person(ask.Responder) is { } asker)
                store.Notices.Add([Notice(request, ask, asker)], request.Now);
        }
        catch (StoreUnavailableException) { }
    }

    Notice Notice(PageRequest request, Ask ask, Responder asker)
    {
        var (line, view) = (AskLine.Of(ask, request.View, asker.TimeZone), request.View);
        var page = options.PublicUrl.AbsoluteUri.TrimEnd('/') + new PageLinks(options.Pages.Path).Me;
        return new Notice
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"ask-{ask.Number}/{asker.Id}"),
            Responder = asker.Id,
            Email = asker.Email,
            Revision = view.Plan.Revision,
            Subject = $"{PageText.Line(view.Company.Name)}: what you asked for is {line.State}",
            Text = $"{line.What}: {line.State}.\n{(ask.Answer.Length > 0 ? $"{PageText.Line(ask.Answer)}\n" : "")}{page}\n",
        };
    }
}
