namespace RotationPlanner.Fairness;

/// <summary>A tolerance larger than everybody's share would let one person do all the work.</summary>
static class ToleranceProblems
{
    public static IEnumerable<Problem> Of(Company company, IReadOnlyList<Credit> shares)
    {
        if (company.Fairness.Tolerance is not { } tolerance) yield break;
        var largest = shares.Select(s => s.Total).DefaultIfEmpty().Max();
        if (largest == 0 || tolerance.TotalMinutes <= largest) yield break;
        yield return new Problem("fairness.tolerance",
            FormattableString.Invariant(
                $"The tolerance is larger than the largest share, which is {largest / 60.0:0.#} weighted hours."),
            FormattableString.Invariant($"{tolerance.TotalHours:0.##} h"),
                "Maybe a few hours, such as 4h, or remove it.");
    }
}
