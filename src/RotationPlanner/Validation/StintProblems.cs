namespace RotationPlanner;

/// <summary>Stints that overlap themselves, that match no shift, or that name shifts which are not there.</summary>
static class StintProblems
{
    const int MostShifts = 366;

    public static IEnumerable<Problem> Of(Rotation rotation, string place)
    {
        for (var i = 0; i < rotation.Stints.Count; i++)
        {
            var (stint, at) = (rotation.Stints[i], $"{place}[{i}]");
            foreach (var problem in Of(rotation, stint, at)) yield return problem;
            for (var k = 0; k < i; k++)
                if (Overlap(rotation.Stints[k], stint))
                {
                    yield return new Problem(at, $"The stints {rotation.Stints[k]} and {stint} claim the same shifts.",
                        stint.ToString(), "Maybe give each day of the week to one of them, or say with `of` which shifts are whose.");
                    break;
                }
        }
    }

    static IEnumerable<Problem> Of(Rotation rotation, Stint stint, string place)
    {
        foreach (var length in stint.Lengths.Where(n => n is < 1 or > MostShifts).Distinct())
            yield return new Problem($"{place}.shifts", $"A stint has from 1 to {MostShifts} shifts.", Limits.Text(length), "Maybe 2.");
        foreach (var day in stint.Days.Where(d => !Limits.IsDay(d)))
            yield return new Problem($"{place}.weekdays", "There is no such day of the week.", day.ToString(), "Maybe Monday.");
        foreach (var problem in Limits.Date($"{place}.from", stint.From)) yield return problem;
        var known = (rotation.Pattern as NamedShiftPattern)?.Shifts.Select(s => s.Id).ToList() ?? [];
        foreach (var name in (stint.Of ?? []).Where(n => !known.Contains(n)))
            yield return new Problem($"{place}.of", "The stint names a shift that is not there.", name,
                known.Count > 0 ? SpellingSuggestion.Advice(name, known) : "Maybe remove `of`: the shifts of this rotation have no names.");
        if (stint.Of is { Count: > 1 } && stint.Lengths.Count > 0)
            yield return new Problem($"{place}.of", "Shifts of several names cannot be counted together.",
                string.Join(", ", stint.Of), "Maybe write `weekdays`, or a stint for each name.");
        if (stint.Lengths.Count > 0 && rotation.Pattern is HandoffPattern { Length: { HasTimeComponent: true } })
            yield return new Problem($"{place}.shifts", "Shifts of which several start on a day cannot be counted.", stint.ToString(),
                "Maybe give them names with `shifts`, and count those of one name.");
        if (stint.IsWished && stint.MayBeSplit)
            yield return new Problem($"{place}.split", "A stint is only wished for, or is split where nobody can hold it whole; not both.", null, "Maybe leave out one of the two.");
        if (stint.SplitPoints is { } points)
            foreach (var problem in Limits.Number($"{place}.split.points", "The price of a change of hands", points, 1, Stint.MostSplitPoints, "Maybe 4, as much as two days to avoid."))
                yield return problem;
        if (stint.Of is { Count: 0 })
            yield return new Problem($"{place}.of", "The stint names no shift.", null, "Maybe remove `of`.");
        else if (stint.Days.Count > 0 && stint.Days.All(Limits.IsDay) && (stint.Of ?? known).All(n => known.Contains(n))
            && MatchesNone(rotation.Pattern, stint))
            yield return new Problem($"{place}.weekdays", "No shift of the rotation starts on a day of the stint.", stint.ToString(),
                "Maybe name the days on which its shifts start.");
    }

    static bool MatchesNone(ShiftPattern pattern, Stint stint) => pattern switch
    {
        HandoffPattern { IsWeekly: true, On: { } on } => !stint.Days.Contains(on.Days[0].Weekday),
        NamedShiftPattern { CycleDays: null } named => !named.Shifts.Any(s =>
            (stint.Of is null || stint.Of.Contains(s.Id)) && (s.On is not null || s.Days.Any(stint.Days.Contains))),
        _ => false,
    };

    static bool Overlap(Stint one, Stint other) =>
        (one.Of is null || other.Of is null || one.Of.Intersect(other.Of).Any())
        && (one.Days.Count == 0 || other.Days.Count == 0 || one.Days.Intersect(other.Days).Any());
}
