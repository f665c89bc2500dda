using RotationPlanner.Calendars.Feeds;

namespace RotationPlanner.Calendars;

/// <summary>
/// Publishes a plan as iCalendar feeds, one a person, a rotation and a department, for people to subscribe to; and one
/// more for each trainee who has incidents to observe.
/// </summary>
public static class PlanFeeds
{
    /// <summary>
    /// Writes <c>people/ID.ics</c>, <c>rotations/ID.ics</c>, <c>departments/ID.ics</c> and <c>observe/ID.ics</c>, each
    /// file whole or not at all.
    /// </summary>
    /// <remarks>
    /// A feed written before, for someone or something that is no longer in the company, is emptied rather than
    /// removed: calendar programs clear an empty feed and keep what a missing one last said.
    /// </remarks>
    /// <param name="plan">The plan.</param>
    /// <param name="directory">Where the folders are made or found.</param>
    /// <param name="options">What the feeds say beside the plan; the defaults when null.</param>
    public static void WriteFeeds(this Plan plan, string directory, FeedOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        FeedFiles.Write(plan.RenderFeeds(options), directory);
    }

    /// <summary>
    /// Renders every feed of a plan, one after another as they are asked for: people, rotations, departments,
    /// observers, each in the order of the company. The same plan and options give the same bytes.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">What the feeds say beside the plan; the defaults when null.</param>
    /// <returns>The feeds.</returns>
    public static IEnumerable<Feed> RenderFeeds(this Plan plan, FeedOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new FeedBook(plan, options ?? new FeedOptions()).Render();
    }
}
