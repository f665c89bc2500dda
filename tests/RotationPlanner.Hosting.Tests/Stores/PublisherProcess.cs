using System.Globalization;
using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Storage;
using RotationPlanner.Tests.Planning.Living;

namespace RotationPlanner.Hosting.Tests.Stores;

/// <summary>What <see cref="KilledPublisherTests"/> kills: this assembly started as a program, which publishes one revision after another.</summary>
static class PublisherProcess
{
    const int Weeks = 10;

    public static Company Company { get; } = LivingTeam.Of(Weeks, "a", "b", "c");

    static readonly Instant begin = Instant.FromUtc(2026, 12, 1, 12, 0);

    /// <param name="args">The kind of store, its address, and how many revisions to publish.</param>
    public static int Main(string[] args)
    {
        if (args is not [var kind, var address, var number]) return 1;
        using var store = Open(kind, address);
        for (var left = int.Parse(number, CultureInfo.InvariantCulture); left > 0;)
        {
            try
            {
                Console.WriteLine(Next(store).Revision);
                left--;
            }
            catch (RevisionConflictException) { /* Another process came first. */ }
        }
        return 0;
    }

    public static DatabaseStore Open(string kind, string address) => kind == "sqlite" ? SqliteStore.Open(address) : PostgresStore.Open(address);

    public static Publication First(IRotationStore store) => store.Publish(LivingTeam.Plan(Company), new Publication { At = begin, By = "lead" });

    /// <summary>Somebody else takes a week.</summary>
    public static Publication Next(IRotationStore store)
    {
        var plan = store.Current(Company).Plan!;
        var published = new PublishedPlan(plan);
        var week = plan.Revision % Weeks;
        var day = LivingTeam.Start.PlusDays(7 * week);
        var changed = published.Replan(LivingTeam.Off(Company, LivingTeam.HolderOf(published, week), day, day), new ReplanOptions { AsOf = LivingTeam.Before });
        return store.Publish(changed.Plan, new Publication { At = MomentOf(plan.Revision + 1), By = $"process {Environment.ProcessId}", Changes = changed.Changes });
    }

    public static Instant MomentOf(int revision) => begin + Duration.FromMinutes(revision);
}
