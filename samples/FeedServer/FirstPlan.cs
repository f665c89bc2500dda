using NodaTime;
using RotationPlanner;
using RotationPlanner.Interchange;
using RotationPlanner.Storage;

namespace FeedServer;

/// <summary>A store in which nothing is published gets a first plan.</summary>
static class FirstPlan
{
    static readonly TimeSpan limit = TimeSpan.FromSeconds(10);

    /// <summary>Makes and publishes one where there is none.</summary>
    /// <param name="file">The rotation file.</param>
    /// <param name="store">The store.</param>
    /// <param name="output">Says what is done.</param>
    /// <exception cref="InvalidCompanyException">Nothing is published, and the file has mistakes.</exception>
    public static void Ensure(string file, DatabaseStore store, TextWriter output)
    {
        if (store.Revisions.Count > 0) return;
        output.WriteLine($"Nothing is published in {store.Address} yet. A first plan of {file} takes up to {limit.TotalSeconds} seconds ...");
        var plan = Planner.Plan(RotationFile.Load(file), new PlanOptions { TimeLimit = limit });
        var told = store.Publish(plan, new Publication { At = SystemClock.Instance.GetCurrentInstant(), By = "FeedServer", Why = "The first plan." });
        output.WriteLine($"Revision {told.Revision} is published: {plan.Assignments.Count} seats.");
    }
}
