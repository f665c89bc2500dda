using RotationPlanner.Baselines;

namespace RotationPlanner.Benchmarks.Fairness;

/// <summary>
/// Where another way is better than we are: of those with as few gaps and broken rules, one whose worst excess is better by
/// more than the tolerance, or as good and better by more than 5 % in what people feel.
/// </summary>
static class FairnessVerdict
{
    const double AsGood = 0.05;

    public static IEnumerable<string> Exceptions(Comparison comparison, double toleranceHours)
    {
        var ours = comparison.Ours;
        foreach (var other in comparison.Rosters.SkipLast(1).Where(o => o.Gaps <= ours.Gaps && o.BrokenInAll <= ours.BrokenInAll))
        {
            if (other.WorstExcessHours < ours.WorstExcessHours - toleranceHours)
                yield return $"{other.Id}: worst excess {other.WorstExcessHours:0.#} h, ours {ours.WorstExcessHours:0.#} h";
            else if (other.WorstExcessHours <= ours.WorstExcessHours + toleranceHours)
                foreach (var (name, theirs, own) in Felt(other).Zip(Felt(ours), (a, b) => (a.Name, a.Value, b.Value)))
                    if (theirs is { } better && own is { } worse && better < worse - (AsGood * Math.Max(1, Math.Abs(worse))))
                        yield return $"{other.Id}: {name} {Math.Abs(better):0.#}, ours {Math.Abs(worse):0.#}";
        }
    }

    /// <summary>Smaller is better; pauses are negative, since longer is.</summary>
    static IEnumerable<(string Name, double? Value)> Felt(RosterFigures roster) =>
    [
        ("weekends", roster.Weekends?.Width), ("nights", roster.Nights?.Width), ("holidays", roster.Holidays?.Width),
        ("turns", roster.Turns.Count == 0 ? null : roster.Turns.Max(t => t.Turns.Width)), ("hand-overs", roster.HandOvers),
        ("shortest pause", -roster.ShortestPauseDays), ("tenth pause", -roster.TenthPauseDays),
    ];
}
