using NodaTime;

namespace RotationPlanner.Storage;

/// <summary>Keeps what people ask for, and what was decided.</summary>
public interface IAskStore
{
    /// <summary>
    /// Keeps what somebody asks. The same form sent twice is kept once, and so is what the person asks already and nobody
    /// has decided.
    /// </summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="form">Names the form that was sent: the same name, the same asking. At most 64 characters.</param>
    /// <returns>It with its number, or what was asked before.</returns>
    Ask Add(Ask ask, string form);

    /// <param name="number">The <see cref="Ask.Number"/>.</param>
    /// <returns>It; null where there is none.</returns>
    Ask? Find(long number);

    /// <summary>What was asked, newest first.</summary>
    /// <param name="responder">By whom; null for everybody.</param>
    /// <param name="state">In which state; null for all.</param>
    /// <returns>At most 500.</returns>
    IReadOnlyList<Ask> All(string? responder = null, AskState? state = null);

    /// <summary>Decides what is open; of several who decide at once, one does.</summary>
    /// <param name="number">The <see cref="Ask.Number"/>.</param>
    /// <param name="state">Granted, refused or withdrawn.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="answer">What the asker is told; may be empty.</param>
    /// <param name="now">Now, UTC.</param>
    /// <returns>Whether it was open until now.</returns>
    bool Decide(long number, AskState state, string by, string answer, Instant now);
}
