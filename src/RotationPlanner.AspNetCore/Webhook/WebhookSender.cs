using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Webhook;

/// <summary>
/// Sends notices that are due, oldest first, and tries again what was not taken. Of several servers of one store each
/// takes notices that no other one has. A receiver that sees an id twice has had it: a server may be killed between
/// sending and noting it.
/// </summary>
sealed partial class WebhookSender : BackgroundService
{
    const int Batch = 10, MostHeaders = 16, MostDrained = 16 * 1024, Precision = 1000;

    readonly WebhookOptions webhook;
    readonly IRotationStore store;
    readonly IClock clock;
    readonly ILogger log;
    readonly HttpClient client;
    readonly WebhookSignature signature;

    public WebhookSender(WebhookOptions webhook, IRotationStore store, IClock clock, ILogger<WebhookSender> log)
    {
        (this.webhook, this.store, this.clock, this.log) = (webhook, store, clock, log);
        if (webhook.Url is not { IsAbsoluteUri: true, Scheme: "https", UserInfo: "" })
            throw new ArgumentException("The webhook's address must begin with https:// and hold no password.");
        signature = WebhookSignature.From(webhook);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = MostHeaders, MaxResponseDrainSize = MostDrained,
        };
        webhook.Handler?.Invoke(handler);
        // None of a factory's: that would log the address.
        client = new HttpClient(handler) { Timeout = webhook.Timeout.ToTimeSpan() };
    }

    /// <summary>Why the last notice was not taken, without secrets; empty where it was.</summary>
    public string Problem { get; private set; } = "";

    public override void Dispose()
    {
        client.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try { while (await SendDue(stoppingToken).ConfigureAwait(false) == Batch) { } }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            // The store is away: what was not noted is sent again, with the same id.
            catch (Exception failed) { LogAway(log, failed.GetType().Name); }
            await Task.Delay(webhook.Poll.ToTimeSpan(), stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task<int> SendDue(CancellationToken stop)
    {
        var lease = (Batch * webhook.Timeout) + Duration.FromMinutes(1);
        var due = store.Notices.Take(Batch, clock.GetCurrentInstant(), lease);
        foreach (var queued in due)
        {
            var answer = await Send(queued.Notice, stop).ConfigureAwait(false);
            var now = clock.GetCurrentInstant();
            Problem = answer.Error ?? "";
            if (answer.Error is not { } error) store.Notices.Sent(queued.Notice.Id, now);
            else
            {
                var luck = RandomNumberGenerator.GetInt32(Precision) / (double)Precision;
                var next = Backoff.Next(queued.Attempts + 1, webhook.Attempts, answer, now, luck);
                store.Notices.Failed(queued.Notice.Id, error, next);
                if (next is null) LogDead(log, queued.Notice.Revision, error);
                else LogFailed(log, queued.Notice.Revision, error);
            }
        }
        return due.Count;
    }

    async Task<DeliveryAnswer> Send(Notice notice, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        try
        {
            using var request = Delivery.Request(notice, webhook.Url, signature, now);
            // Only the head is read; of what follows, no more than lets the connection be used again.
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop)
                .ConfigureAwait(false);
            return DeliveryAnswer.Of(response, now);
        }
        catch (HttpRequestException failed) { return DeliveryAnswer.None($"No answer: {failed.HttpRequestError}."); }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return DeliveryAnswer.None("No answer in time.");
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A notice of revision {Revision} was not taken and is tried again. {Error}")]
    private static partial void LogFailed(ILogger log, int revision, string error);

    [LoggerMessage(2, LogLevel.Error,
        "A notice of revision {Revision} is not tried any more and is kept as a dead letter. {Error}")]
    private static partial void LogDead(ILogger log, int revision, string error);

    [LoggerMessage(3, LogLevel.Warning, "Notices could not be taken or noted ({Kind}); it is tried again.")]
    private static partial void LogAway(ILogger log, string kind);
}
