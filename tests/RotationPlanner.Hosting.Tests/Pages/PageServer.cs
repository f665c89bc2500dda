using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using RotationPlanner.AspNetCore;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.Storage;

namespace RotationPlanner.Hosting.Tests.Pages;

/// <summary>A server of pages with a sample's plan, whose lead is one of its people.</summary>
static class PageServer
{
    public const string Lead = "ana";

    /// <summary>Four people of two departments and four zones.</summary>
    public static string Crew { get; } = Path.Combine(SampleServer.Root, "tests", "RotationPlanner.Hosting.Tests", "Pages", "crew.yaml");

    public static Task<SampleServer> StartAsync(
        string? sample = null, Func<RotationPageOptions, RotationPageOptions>? pages = null,
        Func<RotationServerOptions, RotationServerOptions>? options = null, string lead = Lead, IRotationStore? store = null) =>
        SampleServer.StartAsync(
            app => { app.MapRotationPages(); app.MapRotationFeeds(); }, sample ?? Crew, store,
            options: o =>
            {
                var said = o with { Pages = new RotationPageOptions { LeadPolicy = "lead" } };
                if (pages is not null) said = said with { Pages = pages(said.Pages) };
                return options is null ? said : options(said);
            },
            services: b => b.Services.AddAuthorizationBuilder()
                .AddPolicy("lead", p => p.RequireClaim(ClaimTypes.NameIdentifier, lead)));

    /// <summary>A header by which the app of <see cref="StartBesideAsync"/> knows people.</summary>
    public const string User = "X-User";

    /// <summary>Pages in an app that has its own sign-in.</summary>
    public static Task<SampleServer> StartBesideAsync(
        Func<ClaimsPrincipal, string?> responder, string? policy = null) => SampleServer.StartAsync(
        app =>
        {
            app.Use((context, next) =>
            {
                if (context.Request.Headers[User] is [{ } user])
                    context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("staff", user)], "host"));
                return next();
            });
            app.UseRouting();
            app.UseAuthorization();
            app.MapRotationPages();
        },
        Crew, options: o => o with { Pages = new RotationPageOptions { Path = "/rota", Responder = responder, LeadPolicy = policy } },
        services: b => b.Services.AddAuthorizationBuilder().AddPolicy("staff lead", p => p.RequireClaim("staff", "boss")));

    /// <summary>Somebody who has signed in with a link.</summary>
    public static async Task<PageVisitor> SignedInAsync(this SampleServer server, string responder)
    {
        var visitor = new PageVisitor(server);
        var link = server.Services.GetRequiredService<SignInLinks>().Create(responder).AbsolutePath;
        await visitor.GetAsync(link);
        var answer = await visitor.SendAsync(link);
        Assert.Equal(303, answer.Status);
        return visitor;
    }
}
