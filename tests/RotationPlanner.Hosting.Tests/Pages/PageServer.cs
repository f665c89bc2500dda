using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using RotationPlanner.AspNetCore;
using RotationPlanner.Hosting.Tests.Testing;

namespace RotationPlanner.Hosting.Tests.Pages;

/// <summary>A server of pages with a sample's plan, whose lead is one of its people.</summary>
static class PageServer
{
    public const string Lead = "ana";

    public static Task<SampleServer> StartAsync(
        string sample = "tiny/three.yaml", Func<RotationPageOptions, RotationPageOptions>? pages = null,
        Func<RotationServerOptions, RotationServerOptions>? options = null, string lead = Lead) =>
        SampleServer.StartAsync(
            app => { app.MapRotationPages(); app.MapRotationFeeds(); }, sample,
            options: o =>
            {
                var said = o with { Pages = new RotationPageOptions { LeadPolicy = "lead" } };
                if (pages is not null) said = said with { Pages = pages(said.Pages) };
                return options is null ? said : options(said);
            },
            services: b => b.Services.AddAuthorizationBuilder()
                .AddPolicy("lead", p => p.RequireClaim(ClaimTypes.NameIdentifier, lead)));

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
