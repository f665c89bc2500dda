using System.Threading.RateLimiting;

namespace RotationPlanner.AspNetCore.Feeds;

/// <summary>
/// How much is asked: by link, and in one bucket for all that name no link. Never by address: providers of calendars
/// ask for thousands of people from a few addresses.
/// </summary>
sealed class FeedLimits : IDisposable
{
    static readonly TimeSpan second = TimeSpan.FromSeconds(1);

    readonly PartitionedRateLimiter<long> links;
    readonly TokenBucketRateLimiter failures;

    public FeedLimits(RotationServerOptions options)
    {
        links = PartitionedRateLimiter.Create<long, long>(
            link => RateLimitPartition.GetTokenBucketLimiter(link, _ => Bucket(options.Feeds.RequestsPerMinute)));
        failures = new TokenBucketRateLimiter(Bucket(options.Feeds.FailuresPerMinute));
    }

    /// <summary>How long whoever asks by a link must wait; null where they need not.</summary>
    public TimeSpan? WaitFor(long link)
    {
        using var lease = links.AttemptAcquire(link);
        return Wait(lease);
    }

    /// <summary>How long whoever names no link must wait; null where they need not.</summary>
    public TimeSpan? WaitForFailure()
    {
        using var lease = failures.AttemptAcquire();
        return Wait(lease);
    }

    public void Dispose()
    {
        links.Dispose();
        failures.Dispose();
    }

    static TimeSpan? Wait(RateLimitLease lease) => lease.IsAcquired ? null
        : lease.TryGetMetadata(MetadataName.RetryAfter, out var after) && after > second ? after : second;

    // A minute's worth at once, and then as it comes back.
    static TokenBucketRateLimiterOptions Bucket(int aMinute)
    {
        var period = TimeSpan.FromMinutes(1) / aMinute;
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = aMinute,
            TokensPerPeriod = period < second ? (int)Math.Ceiling(second / period) : 1,
            ReplenishmentPeriod = period < second ? second : period,
            AutoReplenishment = true,
        };
    }
}
