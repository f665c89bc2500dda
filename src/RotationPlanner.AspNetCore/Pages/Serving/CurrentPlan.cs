using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>The published plan for the company as it is now, read again when another is published or the company changes.</summary>
sealed class CurrentPlan(IRotationStore store, CurrentCompany company)
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
            var (plan, publication, _) = store.Current(now);
            kept = (version, now, plan is null || publication is null ? null : new PlanView(plan, publication, now));
            return kept.Value.View;
        }
    }

    /// <summary>Has it read again, after a publication of our own.</summary>
    public void Forget()
    {
        lock (one) kept = null;
    }
}
