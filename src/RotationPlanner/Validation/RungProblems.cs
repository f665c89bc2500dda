using RotationPlanner.Training;

namespace RotationPlanner;

/// <summary>What is wrong with the work of one rung, and with its lapse.</summary>
static class RungProblems
{
    const int MostAmount = 10_000, MostMentors = 100;

    public static IEnumerable<Problem> Of(Ladder ladder, Rung rung, string place) =>
    [
        .. Needs(rung.Needs, $"{place}.needs", isRefresher: false),
        .. Needs(rung.Refresher, $"{place}.refresher", isRefresher: true),
        .. Lapse(ladder, rung, place),
    ];

    static IEnumerable<Problem> Needs(IReadOnlyList<RungNeed> needs, string list, bool isRefresher)
    {
        for (var i = 0; i < needs.Count; i++)
        {
            var (need, place) = (needs[i], $"{list}[{i}]");
            var word = EvidenceWords.Of(need.Kind);
            if (!Enum.IsDefined(need.Kind))
                yield return new Problem(
                    place, "There is no such kind of evidence.", need.Kind.ToString(), "Maybe Tabletop.");
            else if (isRefresher && need.Kind is (EvidenceKind.Led or EvidenceKind.SignOff))
                yield return new Problem(place, $"A refresher cannot ask for '{word}': those who have lapsed do not lead, and practice needs no signature.", word, "Maybe ask for a tabletop exercise.");
            if (needs.Take(i).Any(n => n.Kind == need.Kind))
                yield return new Problem(
                    place, $"'{word}' is needed twice in one list.", word, "Maybe add the amounts up.");
            foreach (var problem in Limits.Number(place, $"The amount of '{word}'", need.Amount, 1, need.Kind == EvidenceKind.SignOff ? 1 : MostAmount, "Maybe 1.")) yield return problem;
            foreach (var problem in Limits.Number(place, "The number of mentors", need.Mentors, 0, MostMentors, "Maybe 2.")) yield return problem;
            if (need.Mentors > 0
                && (isRefresher || need.Kind is not (EvidenceKind.Shadow or EvidenceKind.ReverseShadow)))
                yield return new Problem(place, $"'{word}' has no mentors to count here.", Limits.Text(need.Mentors),
                    "Maybe ask for mentors where shadow days lead to the next rung.");
        }
    }

    static IEnumerable<Problem> Lapse(Ladder ladder, Rung rung, string place)
    {
        if (rung.LapsesAfter is not { } after) yield break;
        if (Lapses.Days(after) is null)
            yield return new Problem($"{place}.lapsesAfter", $"A rung lapses after 1 to {Limits.MostDays} whole days.",
                after.ToString(), "Maybe P180D.");
        if (ladder.IndexOf(ladder.Commands) is >= 0 and var commands && ladder.IndexOf(rung.Id) < commands)
            yield return new Problem($"{place}.lapsesAfter", $"Only '{TextSanitizer.Line(ladder.Commands)}' and the rungs above it can lapse: people below do not lead.", after.ToString(), "Maybe remove it.");
        if (rung.Refresher.Count == 0)
            yield return new Problem($"{place}.refresher", "The rung lapses, but nothing brings people back.", null,
                "Maybe one tabletop exercise.");
    }
}
