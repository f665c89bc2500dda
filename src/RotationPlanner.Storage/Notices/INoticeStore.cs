using NodaTime;
using RotationPlanner.Interchange;

namespace RotationPlanner.Storage;

/// <summary>Messages that wait to be sent. Those of a revision are written with it.</summary>
public interface INoticeStore
{
    /// <summary>Adds messages, such as a week's digest; those whose id is known already are left out.</summary>
    /// <param name="notices">The messages.</param>
    /// <param name="now">Now, UTC: they are due at once.</param>
    /// <returns>How many are new.</returns>
    int Add(IEnumerable<Notice> notices, Instant now);

    /// <summary>Takes messages that are due, for one sender alone: nobody else gets them until the lease ends.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="now">Now, UTC.</param>
    /// <param name="lease">How long the sender has.</param>
    /// <returns>The messages, oldest first.</returns>
    IReadOnlyList<QueuedNotice> Take(int most, Instant now, Duration lease);

    /// <summary>Notes that a message was sent.</summary>
    /// <param name="id">The <see cref="Notice.Id"/>.</param>
    /// <param name="now">Now, UTC.</param>
    void Sent(string id, Instant now);

    /// <summary>Notes that a message could not be sent.</summary>
    /// <param name="id">The <see cref="Notice.Id"/>.</param>
    /// <param name="error">Why, without secrets.</param>
    /// <param name="next">When it is tried again, UTC; null to give up.</param>
    void Failed(string id, string error, Instant? next);

    /// <summary>Messages that nobody tries to send any more, oldest first.</summary>
    /// <returns>At most 500.</returns>
    IReadOnlyList<QueuedNotice> Dead();

    /// <summary>Has a dead message tried again.</summary>
    /// <param name="id">The <see cref="Notice.Id"/>.</param>
    /// <param name="now">Now, UTC.</param>
    /// <returns>Whether it was dead.</returns>
    bool Retry(string id, Instant now);
}
