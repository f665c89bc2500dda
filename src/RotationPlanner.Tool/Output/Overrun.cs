using RotationPlanner.Solving;

namespace RotationPlanner.Tool.Output;

/// <summary>What is said of a run that needed longer than its limit.</summary>
static class Overrun
{
    // Nobody minds a second, and a busy machine takes one now and then.
    const double LeastSlack = 1, SlackOfLimit = 0.1;

    /// <param name="limit">The limit that was given; null for none.</param>
    /// <param name="reading">How long reading the files took.</param>
    /// <param name="planning">How long the search took, with a first plan before it and the check after it.</param>
    /// <param name="ended">Why the search ended.</param>
    /// <returns>A line for a run that did not keep its limit, and one for a search that was cut off while it still got better.</returns>
    public static IEnumerable<string> Lines(TimeSpan? limit, TimeSpan reading, TimeSpan planning, SearchEnd ended)
    {
        if (limit is not { } given) yield break;
        var over = (reading + planning - given).TotalSeconds;
        if (over > Math.Max(LeastSlack, SlackOfLimit * given.TotalSeconds))
            yield return $"The run took {Seconds(reading + planning)} s, longer than the limit of {Seconds(given)} s: {Seconds(reading)} s to read, {Seconds(planning)} s to plan. "
                + "Reading, a first plan and its check are always completed.";
        if (ended == SearchEnd.TimeSpent)
            yield return $"The search was cut off while it still got better. Maybe try --seconds {Seconds(2 * given)}, or leave --seconds out.";
    }

    static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}
