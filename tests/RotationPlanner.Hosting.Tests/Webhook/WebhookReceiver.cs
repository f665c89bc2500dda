using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using RotationPlanner.AspNetCore;

namespace RotationPlanner.Hosting.Tests.Webhook;

/// <summary>A receiver over https with a certificate that it made itself.</summary>
sealed class WebhookReceiver : IAsyncDisposable
{
    readonly WebApplication app;
    readonly X509Certificate2 certificate;

    WebhookReceiver(WebApplication app, X509Certificate2 certificate) => (this.app, this.certificate) = (app, certificate);

    /// <summary>What came, in its order.</summary>
    public ConcurrentQueue<Delivered> Received { get; } = new();

    /// <summary>How it answers, by what came.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = c =>
    {
        c.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    };

    public Uri Url => new($"https://localhost:{new Uri(app.Urls.First()).Port}/hook/room-secret");

    /// <summary>32 bytes.</summary>
    public static string Secret => $"whsec_{Convert.ToBase64String(Key)}";

    public static byte[] Key { get; } = [.. Enumerable.Range(0, 32).Select(n => (byte)n)];

    /// <summary>Options that lead here.</summary>
    public WebhookOptions Options(bool isTrusted = true) => new()
    {
        Url = Url,
        Poll = NodaTime.Duration.FromMilliseconds(20),
        Environment = name => name == "ROTATION_WEBHOOK_SECRET" ? Secret : null,
        Handler = h => h.SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, shown, _, errors) =>
                isTrusted ? shown?.GetCertHashString() == certificate.GetCertHashString() : errors == SslPolicyErrors.None,
        },
    };

    public static async Task<WebhookReceiver> StartAsync()
    {
        var certificate = Made();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0, l => l.UseHttps(certificate)));
        var app = builder.Build();
        var receiver = new WebhookReceiver(app, certificate);
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            receiver.Received.Enqueue(new Delivered(
                context.Request.Method, context.Request.Path, context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray()));
            await receiver.Answer(context);
        });
        await app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        certificate.Dispose();
    }

    static X509Certificate2 Made()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}

/// <summary>A request that came.</summary>
sealed record Delivered(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body);
