using RotationPlanner.Reporting;

namespace RotationPlanner.Baselines.Comparing;

/// <summary>What a comparison says in sentences.</summary>
static class ComparisonWords
{
    public static string Verdict(Comparison comparison)
    {
        var (ours, others) = (comparison.Ours, comparison.Rosters.SkipLast(1).ToList());
        var sound = others.Where(o => o.BrokenInAll <= ours.BrokenInAll && o.Gaps <= ours.Gaps).ToList();
        var carried = $"The plan has {Gaps(ours)} and breaks {Rules(ours)}; {Carries(ours)}.";
        if (others.Count == 0) return carried;
        if (sound.Count == 0) return $"{carried} Every other way leaves more seats empty or breaks more rules: {Least(others)}.";
        var best = sound.MinBy(o => o.WorstExcessHours)!;
        return best.WorstExcessHours < ours.WorstExcessHours
            ? $"{carried} {best.Name} keeps as many rules, and there {Carries(best)}."
            : $"{carried} The fairest other way that keeps as many rules is {best.Name}: {Carries(best)}.";
    }

    public static string Time(RosterFigures roster) => roster.Took > NodaTime.Duration.Zero ? $"{Formatting.Number(roster.Took.TotalSeconds, "#,0.0#")} s" : "–";

    static string Least(List<RosterFigures> others)
    {
        var least = others.MinBy(o => (o.Gaps + o.BrokenInAll, o.WorstExcessHours))!;
        return $"{least.Name}, the nearest, has {Gaps(least)} and breaks {Rules(least)}; {Carries(least)}";
    }

    static string Gaps(RosterFigures roster) => roster.Gaps == 0 ? "no gap" : Formatting.Count(roster.Gaps, "gap", "gaps");

    static string Rules(RosterFigures roster) => roster.BrokenInAll == 0 ? "no rule" : $"rules {Formatting.Count(roster.BrokenInAll, "time", "times")}";

    static string Carries(RosterFigures roster) => roster.WorstExcessHours >= 0
        ? $"nobody carries more than {Formatting.Number(roster.WorstExcessHours, "#,0.#")} h above a fair share"
        : $"everybody carries at least {Formatting.Number(-roster.WorstExcessHours, "#,0.#")} h less than a fair share";
}
