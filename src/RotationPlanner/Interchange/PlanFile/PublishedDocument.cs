namespace RotationPlanner.Interchange;

/// <summary>
/// The part of plan.json that a change of the plan is made from. All else in the file is worked out anew, so files of
/// older versions and of other tools serve as well.
/// </summary>
sealed record PublishedDocument(
    int FormatVersion,
    IReadOnlyList<Assignment> Assignments,
    int Revision = 1,
    string? Company = null,
    Publication? Publication = null,
    IReadOnlyList<GrantedDocument>? Granted = null,
    IReadOnlyList<Assignment>? Around = null)
{
    /// <summary>What no plan can hold, whatever the company.</summary>
    public IEnumerable<Problem> Check()
    {
        var nothing = JsonReading.Nulls("granted", Granted).Concat(JsonReading.Nulls("publication.changes", Publication?.Changes)).ToArray();
        return nothing.Length > 0 ? nothing : new PlanDocument(FormatVersion, Assignments, Revision, Around: Around).Check().Concat(Backwards());
    }

    IEnumerable<Problem> Backwards() => (Granted ?? []).Select((g, i) => (g, i)).Where(p => p.g.To < p.g.From)
        .Select(p => new Problem($"granted[{p.i}].to", $"The days end before they begin on {p.g.From:uuuu-MM-dd}", $"{p.g.To:uuuu-MM-dd}", "Maybe from and to are swapped."));
}
