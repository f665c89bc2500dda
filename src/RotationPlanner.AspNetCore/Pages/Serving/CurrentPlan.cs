using Microsoft.Extensions.Logging;
using RotationPlanner.Interchange;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>
/// The published plan for the company as it is now, read again when another is published or the company changes.
/// </summary>
sealed partial class CurrentPlan(IRotationStore store, CurrentCompany company, ILogger<CurrentPlan> log)
{
    readonly Lock one = new();

    (long Version, Company Company, PlanView? View)? kept;

    /// <returns>The plan; null where nothing is published, or what is cannot be read with this company.</returns>
    /// <exception cref="StoreUnavailableException">The database is away.</exception>
    public PlanView? Read()
    {
        if (company.Company is not { } now) return null;
        lock (one)
        {
            // Before the plan: what is published meanwhile is read again.
            var version = store.Feeds.Version;
            if (kept is { } known && known.Version == version && ReferenceEquals(known.Company, now)) return known.View;
            var balanced = Balanced(now);
            var (plan, publication, problems) = store.Current(balanced);
            if (problems.Count > 0) LogUnfit(log, problems.Count);
            kept = (version, now, plan is null || publication is null ? null : new PlanView(plan, publication, balanced));
            return kept.Value.View;
        }
    }

    /// <summary>Has it read again, after a publication of our own.</summary>
    public void Forget()
    {
        lock (one) kept = null;
    }

    /// <summary>As the tool has it: balances are those of the last plan, where the company's file names no ledger.</summary>
    Company Balanced(Company now) => now.Ledger == Ledger.Empty && store is DatabaseStore database
        && database.Read()?.Ledger is { } written && LedgerJson.Read(written, "ledger").Ledger is { } ledger
            ? now with { Ledger = ledger } : now;

    // A problem repeats what the plan says, which is about people.
    [LoggerMessage(1, LogLevel.Error, "The published plan does not fit the company as it is now: {Count} problems. "
        + "Maybe look at them with `rotation-planner check`, and replan.")]
    private static partial void LogUnfit(ILogger log, int count);
}
