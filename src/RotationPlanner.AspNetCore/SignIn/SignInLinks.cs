using NodaTime;
using RotationPlanner.AspNetCore.Pages;
using RotationPlanner.AspNetCore.Secrets;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore;

/// <summary>Links that people sign in with: each once, and only for a while. Whoever has one opens that person's pages.</summary>
public sealed class SignInLinks
{
    readonly RotationServerOptions options;
    readonly IRotationStore store;
    readonly CurrentCompany company;

    internal SignInLinks(RotationServerOptions options, IRotationStore store, CurrentCompany company) =>
        (this.options, this.store, this.company) = (options, store, company);

    /// <summary>Makes a link. It is kept nowhere: pass it on, and log it nowhere.</summary>
    /// <param name="responder">The <see cref="Responder.Id"/> of whose pages it opens.</param>
    /// <param name="lasts">How long it can be used, above zero; null for
    /// <see cref="RotationPageOptions.SignInLasts"/>.</param>
    /// <returns>The address.</returns>
    /// <exception cref="ArgumentException">There is no such responder.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It would last no time.</exception>
    /// <exception cref="StoreUnavailableException">The database is away.</exception>
    public Uri Create(string responder, Duration? lasts = null)
    {
        ArgumentNullException.ThrowIfNull(responder);
        var time = lasts ?? options.Pages.SignInLasts;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, Duration.Zero, nameof(lasts));
        if (company.Company?.Responders.Any(r => r.Id == responder) != true)
            throw new ArgumentException($"There is no responder '{responder}'.", nameof(responder));
        var text = Secret.New();
        var now = options.Clock.GetCurrentInstant();
        store.Tokens.Add(TokenKind.SignIn, responder, Secret.HashOf(text), now, now + time);
        return new Uri(options.PublicUrl.AbsoluteUri.TrimEnd('/') + $"{new PageLinks(options.Pages.Path).SignIn}/{text}");
    }
}
