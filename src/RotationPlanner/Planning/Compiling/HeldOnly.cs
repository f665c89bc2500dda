namespace RotationPlanner.Planning.Compiling;

/// <summary>
/// Who is asked about when there is no time for everybody, because the planning was cancelled before the company had
/// been read: whoever held a seat in the previous plan, for that seat, and those with pins. Shares are those of the
/// previous plan.
/// </summary>
sealed class HeldOnly
{
    readonly Plan? previous;
    readonly Company company;
    readonly int[] pinned;
    readonly ILookup<(string Shift, string Role), int> held;

    public HeldOnly(Company company, Plan? previous)
    {
        (this.company, this.previous) = (company, previous);
        var index = Index(company);
        // A pin may bring other seats with it, so all of theirs are looked at.
        pinned = [.. company.Pins.Where(p => index.ContainsKey(p.Responder)).Select(p => index[p.Responder])
            .Distinct()];
        held = Holders(company, previous?.Assignments ?? []);
    }

    /// <summary>Who holds seats of a role of a shift, by positions in the company; of people who are in it.</summary>
    public static ILookup<(string Shift, string Role), int> Holders(Company company, IReadOnlyList<Assignment> seats)
    {
        var index = Index(company);
        return seats.Where(a => index.ContainsKey(a.Responder)).ToLookup(a => (a.Shift, a.Role), a => index[a.Responder]);
    }

    static Dictionary<string, int> Index(Company company) =>
        company.Responders.Select((r, i) => (r.Id, i)).ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal);

    /// <summary>The people to ask about, by their positions in the company.</summary>
    public int[] In(Shift shift, Role role) => [.. held[(shift.Id, role.Id)].Concat(pinned).Distinct().Order()];

    /// <summary>By index in the company.</summary>
    public Credit[] Shares()
    {
        var known = (previous?.Fairness.People ?? []).DistinctBy(p => p.Responder)
            .ToDictionary(p => p.Responder, p => p.Yardstick, StringComparer.Ordinal);
        return [.. company.Responders.Select(r => known.GetValueOrDefault(r.Id))];
    }
}
