using RotationPlanner.Reporting;

namespace RotationPlanner.Tool.Output;

/// <summary>What is said of a run that needed longer than its limit.</summary>
static class Overrun
{
    // Nobody minds a second, and a busy machine takes one now and then.
    const double LeastSlack = 1, SlackOfLimit = 0.1;

    /// <param name="limit">The limit that was given.</param>
    /// <param name="reading">How long reading the files took.</param>
    /// <param name="planning">How long the search took, with a first plan before it and the check after it.</param>
    /// <returns>One line, or null where the run kept its limit.</returns>
    public static string? Line(TimeSpan limit, TimeSpan reading, TimeSpan planning) =>
        (reading + planning - limit).TotalSeconds <= Math.Max(LeastSlack, SlackOfLimit * limit.TotalSeconds) ? null
        : $"The run took {Seconds(reading + planning)} s, longer than the limit of {Seconds(limit)} s: "
          + $"{Seconds(reading)} s to read, {Seconds(planning)} s to plan. "
          + "Reading, a first plan and its check are always completed.";

    static string Seconds(TimeSpan time) => Say.Number(time.TotalSeconds, "#,0.#");
}
