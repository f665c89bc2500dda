using Microsoft.Extensions.Caching.Memory;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>
/// Questions to the planner take seconds: few at once, each with an end, and what was answered is remembered for some
/// minutes, so that nobody keeps the server busy by loading a page again.
/// </summary>
sealed class Thinking : IDisposable
{
    static readonly TimeSpan longest = TimeSpan.FromSeconds(30), wait = TimeSpan.FromSeconds(10);
    static readonly MemoryCacheEntryOptions remembered = new()
    {
        Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(5),
    };

    readonly SemaphoreSlim gate = new(Math.Max(1, Environment.ProcessorCount / 2));
    readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = 200 });

    /// <summary>Asks, or remembers what was answered to the same question.</summary>
    /// <param name="question">Names it, with all that its answer depends on.</param>
    /// <param name="answer">Works it out.</param>
    /// <param name="aborted">Whoever asked has gone.</param>
    /// <exception cref="BusyException">It takes too long, or too many ask.</exception>
    public async Task<T> AskAsync<T>(object question, Func<CancellationToken, T> answer, CancellationToken aborted)
        where T : class
    {
        if (answers.Get<T>(question) is { } known) return known;
        var found = await NowAsync(answer, aborted).ConfigureAwait(false);
        answers.Set(question, found, remembered);
        return found;
    }

    /// <summary>Asks anew, as before something is published.</summary>
    public async Task<T> NowAsync<T>(Func<CancellationToken, T> answer, CancellationToken aborted)
    {
        if (!await gate.WaitAsync(wait, aborted).ConfigureAwait(false)) throw new BusyException();
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(aborted);
            limit.CancelAfter(longest);
            var found = await Task.Run(() => answer(limit.Token), CancellationToken.None).ConfigureAwait(false);
            // A search that was stopped says what it found until then, which is no answer to show.
            return limit.IsCancellationRequested ? throw new BusyException() : found;
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested) { throw new BusyException(); }
        finally { gate.Release(); }
    }

    public void Dispose()
    {
        gate.Dispose();
        answers.Dispose();
    }
}

/// <summary>The planner has no time for a question now.</summary>
sealed class BusyException : Exception;
