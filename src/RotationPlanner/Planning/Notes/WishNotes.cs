namespace RotationPlanner.Planning.Notes;

/// <summary>What a file asks about wishes that nothing comes of.</summary>
static class WishNotes
{
    public static IEnumerable<PlanNote> Of(Company company)
    {
        if (company.Fairness is { WishesEarly: true, BalancesLoad: false })
            yield return new PlanNote("wishes", "Wishes come early only among plans of equal excess, and load is not evened out.", []);
    }
}
