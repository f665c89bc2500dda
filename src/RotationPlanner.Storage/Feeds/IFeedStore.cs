using NodaTime;

namespace RotationPlanner.Storage;

/// <summary>The feeds as they were last published, the same bytes that <c>rotation-planner feeds</c> writes.</summary>
public interface IFeedStore
{
    /// <summary>Changes with every writing of feeds, so that whoever keeps copies knows when to read again.</summary>
    long Version { get; }

    /// <param name="path">Such as <c>people/ana.ics</c>.</param>
    /// <returns>The feed; null where there is none of that path.</returns>
    StoredFeed? Find(string path);

    /// <summary>The paths of all feeds, in their order.</summary>
    IReadOnlyList<string> Paths { get; }

    /// <summary>
    /// Renders the feeds of a plan anew on top of what was written, as after a change of names in the company; feeds that
    /// say the same stay as they are, with their moment.
    /// </summary>
    /// <param name="plan">The published plan.</param>
    /// <param name="now">Now, UTC.</param>
    void Refresh(Plan plan, Instant now);
}
