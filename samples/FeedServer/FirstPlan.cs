using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Storage;

namespace RotationPlanner.Samples;

/// <summary>A store in which nothing is published gets a first plan.</summary>
static class FirstPlan
{
    /// <summary>Makes and publishes one where there is none.</summary>
    /// <param name="settings">The rotation file, and how long it may take.</param>
    /// <param name="store">The store.</param>
    /// <param name="output">Says what is done.</param>
    /// <exception cref="InvalidCompanyException">Nothing is published, and the file has mistakes.</exception>
    public static void Ensure(Settings settings, DatabaseStore store, TextWriter output)
    {
        if (store.Revisions.Count > 0) return;
        output.WriteLine($"Nothing is published in {store.Address} yet. "
            + $"A first plan of {settings.File} takes up to {settings.Seconds} seconds ...");
        var options = new PlanOptions { TimeLimit = TimeSpan.FromSeconds(settings.Seconds) };
        var plan = Planner.Plan(RotationFile.Load(settings.File), options);
        var told = store.Publish(plan, new Publication
        {
            At = SystemClock.Instance.GetCurrentInstant(), By = "FeedServer", Why = "The first plan.",
        });
        output.WriteLine($"Revision {told.Revision} is published: {plan.Assignments.Count} seats.");
    }
}
