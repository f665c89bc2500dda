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
    IReadOnlyList<NamedDocument>? People = null,
    IReadOnlyList<CoverRecord>? Covers = null,
    TrainingPlan? Training = null,
    IReadOnlyList<AmendmentDocument>? Amendments = null,
    IReadOnlyList<Assignment>? Around = null)
{
    /// <summary>What no plan can hold, whatever the company.</summary>
    public IEnumerable<Problem> Check()
    {
        var nothing = JsonReading.Nulls("people", People)
            .Concat(JsonReading.Nulls("covers", Covers)).Concat(JsonReading.Nulls("publication.changes", Publication?.Changes))
            .Concat(JsonReading.Nulls("publication.training", Publication?.Training))
            .Concat(JsonReading.Nulls("training.events", Training?.Events)).Concat(PlanDocument.CheckSessions(Training))
            .Concat(JsonReading.Nulls("training.steps", Training?.Steps)).ToArray();
        return nothing.Length > 0 ? nothing : new PlanDocument(
            FormatVersion, Assignments, Revision, Granted: Granted, Covers: Covers, Amendments: Amendments, Around: Around).Check();
    }
}
