using System.Security.Claims;
using Microsoft.AspNetCore.HttpOverrides;
using RotationPlanner.AspNetCore;

namespace RotationPlanner.Samples;

/// <summary>The web app. An app of yours needs the call of AddRotationPlanner and those of Map.</summary>
static class App
{
    public static WebApplication Build(Settings settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls(settings.Urls).ConfigureKestrel(k => k.AddServerHeader = false);
        // Whoever calls the server by another name is refused.
        builder.Configuration["AllowedHosts"] = $"{settings.PublicUrl.Host};localhost;127.0.0.1;[::1]";
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // Who cannot start says why in a sentence, and names options of the command line.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", l => l is LogLevel.Warning or LogLevel.Error);
        builder.Logging.AddFilter(typeof(RotationPageEndpoints).FullName, LogLevel.Warning);
        builder.Services.AddRotationPlanner(new RotationServerOptions
        {
            Store = _ => settings.Open(),
            Company = CompanySource.FromFile(settings.File),
            PublicUrl = settings.PublicUrl,
            Pages = new RotationPageOptions { LeadPolicy = settings.Lead is null ? null : "lead" },
            Webhook = settings.Webhook is { } url ? new WebhookOptions { Url = url } : null,
        });
        if (settings.Lead is { } lead)
            builder.Services.AddAuthorization(
                o => o.AddPolicy("lead", p => p.RequireClaim(ClaimTypes.NameIdentifier, lead)));
        var app = builder.Build();
        // By default only proxies on this machine are believed.
        if (settings.IsForwarded)
            app.UseForwardedHeaders(new()
            {
                ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            });
        if (settings.PublicUrl.Scheme == Uri.UriSchemeHttps) app.UseHsts();
        app.MapRotationFeeds();
        app.MapRotationPages();
        app.MapRotationHealth();
        return app;
    }
}
