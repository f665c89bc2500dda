using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using RotationPlanner.AspNetCore.Secrets;

namespace RotationPlanner.AspNetCore.Feeds;

/// <summary>
/// Answers whoever asks for a feed. A wrong link, a revoked one, an expired one and nonsense go one way, and are told
/// the same.
/// </summary>
sealed partial class FeedAnswers(
    FeedMemory memory, FeedLimits limits, RotationServerOptions options, ILogger<FeedAnswers> log)
{
    static readonly TimeSpan aMinute = TimeSpan.FromMinutes(1);

    static readonly byte[]
        gone = [.. "There is no feed at this address. Maybe its link was revoked: subscribe anew.\n"u8],
        busy = [.. "This is asked too often. Maybe try again later.\n"u8],
        empty = [.. "There are no feeds yet. Maybe try again later.\n"u8];

    readonly string keep = string.Create(
        CultureInfo.InvariantCulture, $"private, max-age={(long)options.Feeds.MaxAge.TotalSeconds}");

    readonly Lock one = new();
    int failures;
    long? told;

    public Task Answer(HttpContext context)
    {
        var rest = context.Features.Get<SecretPath>()?.Rest ?? "";
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var (secret, name) = slash < 0 ? (rest, "") : (rest[..slash], rest[(slash + 1)..]);
        var (feed, link) = memory.Open(Secret.HashOf(secret), options.Clock.GetCurrentInstant());
        var isRight = feed is not null && FeedRoot.FileName(feed.Path) == name;

        var headers = context.Response.Headers;
        headers["Referrer-Policy"] = "no-referrer";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["X-Robots-Tag"] = "noindex";
        headers.CacheControl = "no-store";
        if (memory.LastRead is null) return Refuse(context, StatusCodes.Status503ServiceUnavailable, aMinute);
        if (isRight)
            return limits.WaitFor(link!.Id) is { } wait
                ? Refuse(context, StatusCodes.Status429TooManyRequests, wait) : Give(context, feed!);
        Count();
        return limits.WaitForFailure() is { } pause
            ? Refuse(context, StatusCodes.Status429TooManyRequests, pause)
            : Refuse(context, StatusCodes.Status404NotFound, null);
    }

    Task Give(HttpContext context, ServedFeed feed)
    {
        var (asked, headers) = (context.Request.Headers, context.Response.Headers);
        var best = Conditions.Best(asked, feed);
        headers.ETag = best.ETag;
        headers.LastModified = feed.LastModified;
        headers.CacheControl = keep;
        headers.Vary = "Accept-Encoding";
        if (Conditions.HasIt(asked, feed))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        headers.ContentEncoding = best.Encoding;
        headers.ContentDisposition = feed.Disposition;
        return Send(context, "text/calendar; charset=utf-8", best.Bytes);
    }

    static Task Refuse(HttpContext context, int status, TimeSpan? wait)
    {
        var (response, culture) = (context.Response, CultureInfo.InvariantCulture);
        response.StatusCode = status;
        if (wait is { } pause) response.Headers.RetryAfter = Math.Ceiling(pause.TotalSeconds).ToString("0", culture);
        return Send(context, "text/plain; charset=utf-8", status switch
        {
            StatusCodes.Status404NotFound => gone,
            StatusCodes.Status429TooManyRequests => busy,
            _ => empty,
        });
    }

    static Task Send(HttpContext context, string type, ReadOnlyMemory<byte> bytes)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask : context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    // Once a minute at most: whoever guesses must not fill the log.
    void Count()
    {
        lock (one)
        {
            failures++;
            if (told is { } before && TimeProvider.System.GetElapsedTime(before) < aMinute) return;
            LogFailures(log, failures);
            (failures, told) = (0, TimeProvider.System.GetTimestamp());
        }
    }

    [LoggerMessage(1, LogLevel.Warning,
        "Feeds were asked for by links that do not work, {Count} times since this was last told.")]
    private static partial void LogFailures(ILogger log, int count);
}
