namespace RotationPlanner.Training;

/// <summary>What is missing on a rung.</summary>
/// <param name="Height">The rung's index in the ladder.</param>
/// <param name="Remaining">What is missing of its work.</param>
sealed record RungStep(int Height, IReadOnlyList<Remaining> Remaining);

/// <summary>
/// The rungs a person has before them, with what is missing of each: of the one they stand on the rest, of those above
/// everything.
/// </summary>
static class RungSteps
{
    public static IEnumerable<RungStep> From(Ladder ladder, Standing standing)
    {
        var first = ladder.IndexOf(standing.Stage);
        for (var height = first; height < ladder.Rungs.Count - 1; height++)
        {
            var needs = ladder.Rungs[height].Needs;
            // A rung without work is left by decision, not by evidence.
            if (needs.Count == 0) yield break;
            yield return new RungStep(height, height == first
                ? standing.Remaining : [.. needs.Select(n => new Remaining(n.Kind, n.Amount, n.Mentors, []))]);
        }
    }
}
