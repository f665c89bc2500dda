using RotationPlanner.Calendars;
using RotationPlanner.Solving;

namespace RotationPlanner.Tool.Output;

/// <summary>What is said of a run that needed longer than its limit.</summary>
static class Overrun
{
    // Nobody minds a second, and a busy machine takes one now and then. What is read and bounded is so on all cores,
    // which no limit of time is meant to forbid.
    const double LeastSlack = 1, SlackOfLimit = 0.1, TellingSave = 0.3, LeastParallel = 1.9, LeastProcessorSlack = 0.9;

    /// <param name="limit">The limit that was given; null for none.</param>
    /// <param name="reading">How long reading the files took.</param>
    /// <param name="planning">How long the search took, with a first plan before it and the check after it.</param>
    /// <param name="ended">Why the search ended.</param>
    /// <param name="saving">How long writing the files took.</param>
    /// <param name="processor">How much processor time all of it took, by thread that was asked for.</param>
    /// <returns>A line for a run that did not keep its limit, and one for a search that was cut off while it still got
    /// better.</returns>
    public static IEnumerable<string> Lines(TimeSpan? limit, TimeSpan reading, TimeSpan planning, SearchEnd ended,
        TimeSpan saving = default, TimeSpan processor = default)
    {
        if (limit is not { } given) yield break;
        var most = given + TimeSpan.FromSeconds(Math.Max(LeastSlack, SlackOfLimit * given.TotalSeconds));
        var saved = saving.TotalSeconds >= TellingSave ? $", {Seconds(saving)} s to write its files" : "";
        var parts = $"{Seconds(reading)} s to read, {Seconds(planning)} s to plan{saved}. Reading, a first plan and its check are always completed.";
        if (reading + planning > most)
            yield return $"The run took {Seconds(reading + planning)} s, longer than the limit of {Seconds(given)} s: {parts}";
        else if (processor > given + TimeSpan.FromSeconds(LeastProcessorSlack) && processor > LeastParallel * given)
            yield return $"The run took {Seconds(processor)} s of processor time, more than the limit of {Seconds(given)} s: {parts}";
        if (ended == SearchEnd.TimeSpent)
            yield return $"The search was cut off while it still got better. Maybe try --seconds {Seconds(2 * given)}, or leave --seconds out.";
    }

    static string Seconds(TimeSpan time) =>
        time.TotalSeconds.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}
