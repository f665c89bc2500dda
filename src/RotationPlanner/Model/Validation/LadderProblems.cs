namespace RotationPlanner;

static class LadderProblems
{
    public static IEnumerable<Problem> Of(Company company) =>
        company.Ladder.Rungs.Count == 0
            ? [new Problem("ladder", "The training ladder has no rungs.", null, "Maybe leave it out: the default ladder leads from candidate to mentor.")]
            : IdProblems.Of("ladder.rungs", "rung", [.. company.Ladder.Rungs.Select(r => r.Id)]);
}
