using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NodaTime;
using RotationPlanner.AspNetCore;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.Interchange;

namespace RotationPlanner.Hosting.Tests.Webhook;

public class WebhookTests
{
    static readonly Notice notice = new()
    {
        Id = "0002/łucja.w", Responder = "łucja.w", Email = "lucja@acme.example", Revision = 2, Subject = "One of your shifts", Text = "You are \"commander\".\n",
    };

    [Fact]
    public async Task A_notice_is_posted_once_with_its_id_and_a_signature_over_id_time_and_body()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var server = await Start(receiver);
        server.Store.Notices.Add([notice], server.Clock.Now);
        await Eventually.True(() => server.Store.Notices.Add([notice], server.Clock.Now) == 0 && !receiver.Received.IsEmpty);
        await Task.Delay(100);
        var came = Assert.Single(receiver.Received);
        Assert.Equal("POST", came.Method);
        Assert.Equal("application/json; charset=utf-8", came.Headers["Content-Type"]);
        Assert.Equal("0002/%C5%82ucja%2Ew", came.Headers["webhook-id"]);
        Assert.Equal(server.Clock.Now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), came.Headers["webhook-timestamp"]);
        var signed = Encoding.UTF8.GetBytes($"{came.Headers["webhook-id"]}.{came.Headers["webhook-timestamp"]}.").Concat(came.Body).ToArray();
        Assert.Equal($"v1,{Convert.ToBase64String(HMACSHA256.HashData(WebhookReceiver.Key, signed))}", came.Headers["webhook-signature"]);
        using var json = JsonDocument.Parse(came.Body);
        Assert.Equal("rotation.notice", json.RootElement.GetProperty("type").GetString());
        var data = json.RootElement.GetProperty("data");
        Assert.Equal((notice.Id, notice.Responder, notice.Email, notice.Subject, notice.Text),
            (data.GetProperty("id").GetString()!, data.GetProperty("responder").GetString()!, data.GetProperty("email").GetString(), data.GetProperty("subject").GetString()!, data.GetProperty("text").GetString()!));
    }

    [Fact]
    public async Task What_is_not_taken_is_tried_again_later_with_the_same_id_and_a_new_time()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Answer = Status(500);
        await using var server = await Start(receiver);
        server.Store.Notices.Add([notice], server.Clock.Now);
        await Eventually.True(() => receiver.Received.Count == 1);
        await Task.Delay(100);
        Assert.Single(receiver.Received);
        server.Clock.Now += Duration.FromSeconds(6);
        await Eventually.True(() => receiver.Received.Count == 2);
        receiver.Answer = Status(200);
        server.Clock.Now += Duration.FromMinutes(6);
        await Eventually.True(() => receiver.Received.Count == 3);
        server.Clock.Now += Duration.FromDays(2);
        await Task.Delay(100);
        Assert.Equal(3, receiver.Received.Count);
        Assert.Single(receiver.Received.Select(r => r.Headers["webhook-id"]).Distinct());
        Assert.Equal(3, receiver.Received.Select(r => r.Headers["webhook-signature"]).Distinct().Count());
    }

    [Fact]
    public async Task After_the_last_attempt_it_is_a_dead_letter_which_can_be_tried_again()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Answer = Status(404);
        await using var server = await Start(receiver, o => o with { Attempts = 2 });
        server.Store.Notices.Add([notice], server.Clock.Now);
        await Eventually.True(() => receiver.Received.Count == 1);
        await Eventually.True(() =>
        {
            server.Clock.Now += Duration.FromHours(1);
            return server.Store.Notices.Dead().Count == 1;
        });
        var dead = server.Store.Notices.Dead().Single();
        Assert.Equal((notice.Id, 2, "HTTP 404."), (dead.Notice.Id, dead.Attempts, dead.Error));
        Assert.Contains("\"webhook\":\"HTTP 404.\"", await RawHttp.GetAsync(server.Address, "/healthz"), StringComparison.Ordinal);
        receiver.Answer = Status(200);
        Assert.True(server.Store.Notices.Retry(notice.Id, server.Clock.Now));
        await Eventually.True(() => receiver.Received.Count == 3);
        await Eventually.True(async () => (await RawHttp.GetAsync(server.Address, "/healthz")).Contains("\"webhook\":\"answers\"", StringComparison.Ordinal));
        Assert.Empty(server.Store.Notices.Dead());
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task No_redirect_is_followed(int status)
    {
        await using var elsewhere = await WebhookReceiver.StartAsync();
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Answer = c =>
        {
            c.Response.Headers.Location = elsewhere.Url.AbsoluteUri;
            return Status(status)(c);
        };
        await using var server = await Start(receiver, o => o with { Attempts = 1 });
        server.Store.Notices.Add([notice], server.Clock.Now);
        await Eventually.True(() => server.Store.Notices.Dead().Count == 1);
        Assert.Contains("redirects are not followed", server.Store.Notices.Dead()[0].Error, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Received);
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_left_alone()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Answer = Status(410);
        await using var server = await Start(receiver);
        server.Store.Notices.Add([notice], server.Clock.Now);
        await Eventually.True(() => server.Store.Notices.Dead().Count == 1);
        Assert.Single(receiver.Received);
    }

    [Fact]
    public async Task A_receiver_that_never_answers_or_never_ends_holds_up_nothing()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var stop = new CancellationTokenSource();
        receiver.Answer = c => Task.Delay(Timeout.Infinite, CancellationTokenSource.CreateLinkedTokenSource(c.RequestAborted, stop.Token).Token);
        await using var server = await Start(receiver, o => o with { Timeout = Duration.FromMilliseconds(300), Attempts = 1 });
        server.Store.Notices.Add([notice], server.Clock.Now);
        await Eventually.True(() => server.Store.Notices.Dead().Count == 1);
        Assert.Equal("No answer in time.", server.Store.Notices.Dead()[0].Error);
        receiver.Answer = async c =>
        {
            for (var chunk = new byte[64 * 1024]; !c.RequestAborted.IsCancellationRequested && !stop.IsCancellationRequested;) await c.Response.Body.WriteAsync(chunk, stop.Token);
        };
        server.Store.Notices.Retry(notice.Id, server.Clock.Now);
        server.Store.Notices.Add([notice with { Id = "0003/ana" }], server.Clock.Now);
        await Eventually.True(() => receiver.Received.Count >= 3 && server.Store.Notices.Dead().Count == 0);
        await stop.CancelAsync();
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_gets_nothing()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var server = await FeedServer.StartAsync(o => o with { Feeds = FeedServer.Quick, Webhook = receiver.Options(isTrusted: false) with { Attempts = 1 } });
        server.Store.Notices.Add([notice], server.Clock.Now);
        await Eventually.True(() => server.Store.Notices.Dead().Count == 1);
        Assert.Equal("No answer: SecureConnectionError.", server.Store.Notices.Dead()[0].Error);
        Assert.Empty(receiver.Received);
    }

    [Fact]
    public async Task While_the_store_is_away_nothing_is_lost()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var server = await Start(receiver);
        receiver.Answer = c =>
        {
            server.Memory.IsAway = true;
            return Status(200)(c);
        };
        server.Store.Notices.Add([notice], server.Clock.Now);
        await Eventually.True(() => receiver.Received.Count == 1);
        await Task.Delay(100);
        receiver.Answer = Status(200);
        server.Memory.IsAway = false;
        server.Clock.Now += Duration.FromHours(1);
        await Eventually.True(() => receiver.Received.Count == 2);
        Assert.Single(receiver.Received.Select(r => r.Headers["webhook-id"]).Distinct());
    }

    [Fact]
    public async Task Neither_the_secret_nor_the_address_nor_the_message_is_logged()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Answer = Status(500);
        await using var server = await Start(receiver, o => o with { Attempts = 2 });
        server.Store.Notices.Add([notice], server.Clock.Now);
        await Eventually.True(() =>
        {
            server.Clock.Now += Duration.FromHours(1);
            return server.Store.Notices.Dead().Count == 1;
        });
        var lines = server.Log.Lines.Select(l => l.Text).ToList();
        Assert.Contains(lines, l => l.Contains("dead letter", StringComparison.Ordinal));
        foreach (var hidden in new[] { WebhookReceiver.Secret, "whsec_", "room-secret", "łucja", "lucja", "commander\\", "hook/" })
            Assert.DoesNotContain(lines, l => l.Contains(hidden, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://127.0.0.1/hook")]
    [InlineData("ftp://acme.example/hook")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/hook")]
    [InlineData("https://user:password@acme.example/hook")]
    public async Task Only_https_is_sent_to(string url)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => Start(receiver, o => o with { Url = new Uri(url, UriKind.RelativeOrAbsolute) }));
        Assert.DoesNotContain("password@", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hunter2")]
    [InlineData("whsec_")]
    [InlineData("whsec_c2hvcnQ=")]
    [InlineData("whsec_not base64 at all, but long enough to be one")]
    public async Task A_secret_of_another_form_stops_the_app_and_is_not_repeated(string? secret)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => Start(receiver, o => o with { Environment = _ => secret }));
        Assert.Contains("ROTATION_WEBHOOK_SECRET", refused.Message, StringComparison.Ordinal);
        if (secret?.Length > 6) Assert.DoesNotContain(secret, refused.Message, StringComparison.Ordinal);
    }

    internal static Func<HttpContext, Task> Status(int status) => c =>
    {
        c.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    static Task<SampleServer> Start(WebhookReceiver receiver, Func<WebhookOptions, WebhookOptions>? change = null) =>
        FeedServer.StartAsync(o => o with { Feeds = FeedServer.Quick, Webhook = change is null ? receiver.Options() : change(receiver.Options()) });
}
