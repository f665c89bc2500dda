using NodaTime;
using RotationPlanner.Storage;

namespace RotationPlanner.Samples;

/// <summary>A store in which nothing is published gets a first plan.</summary>
static class FirstPlan
{
    const double MostSeconds = 86_400;

    /// <summary>Makes and publishes one where there is none.</summary>
    /// <param name="settings">The rotation file, and how long it may take.</param>
    /// <param name="company">What the file describes.</param>
    /// <param name="store">The store.</param>
    /// <param name="output">Says what is done.</param>
    /// <exception cref="ArgumentException">It may take no time, or more than a day.</exception>
    /// <exception cref="InvalidCompanyException">Nothing is published, and no plan can keep the file's pins.</exception>
    public static void Ensure(Settings settings, Company company, DatabaseStore store, TextWriter output)
    {
        if (store.Revisions.Count > 0) return;
        if (settings.Seconds is not (> 0 and <= MostSeconds))
            throw new ArgumentException($"--seconds must be above 0 and at most {MostSeconds}.");
        output.WriteLine($"Nothing is published in {store.Address} yet. "
            + $"A first plan of {settings.File} takes up to {settings.Seconds} seconds ...");
        var options = new PlanOptions { TimeLimit = TimeSpan.FromSeconds(settings.Seconds) };
        var plan = Planner.Plan(company, options);
        var told = store.Publish(plan, new Publication
        {
            At = SystemClock.Instance.GetCurrentInstant(), By = "FeedServer", Why = "The first plan.",
        });
        output.WriteLine($"Revision {told.Revision} is published: {plan.Assignments.Count} seats.");
    }
}
