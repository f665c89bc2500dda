namespace RotationPlanner;

static class NamedShiftProblems
{
    const int ShortestCycle = 2, LongestCycle = 366;

    public static IEnumerable<Problem> Of(Company company, NamedShiftPattern pattern, string place)
    {
        var (shifts, list) = (pattern.Shifts, $"{place}.shifts");
        if (shifts.Count == 0) yield return new Problem(list, "The rotation has no shifts.", null, "Maybe add one.");
        foreach (var problem in IdProblems.Of(list, "shift", [.. shifts.Select(s => s.Id)])) yield return problem;
        if (pattern.CycleDays is { } cycle)
            foreach (var problem in Limits.Number($"{place}.cycle", "The days of a cycle", cycle, ShortestCycle, LongestCycle,
                "Maybe 14 days.").Concat(Limits.Date($"{place}.anchor", pattern.Anchor))) yield return problem;
        for (var i = 0; i < shifts.Count; i++)
            foreach (var problem in Shift(company, pattern, shifts[i], $"{list}[{i}]")) yield return problem;
    }

    static IEnumerable<Problem> Shift(Company company, NamedShiftPattern pattern, NamedShift shift, string place) =>
    [
        .. Days(company, pattern, shift, place), .. PatternProblems.Time($"{place}.from", shift.From),
        .. PatternProblems.Time($"{place}.to", shift.To), .. PatternProblems.Weekday($"{place}.to", shift.ToDay),
        .. End(pattern, shift, place), .. PatternProblems.Calendar(company, $"{place}.except", shift.Except),
        .. PatternProblems.Calendar(company, $"{place}.only", shift.Only?.Calendar),
    ];

    static IEnumerable<Problem> Days(Company company, NamedShiftPattern pattern, NamedShift shift, string place)
    {
        if (shift.On is { } on)
        {
            var areOfWeeks = pattern.CycleDays is null && on.Days.Any(d => d.Kind == StartDayKind.Weekday);
            foreach (var problem in StartDayProblems.Of(company, on, areOfWeeks, pattern.CycleDays, $"{place}.days"))
                yield return problem;
            yield break;
        }
        if (pattern.CycleDays is { } cycle)
            yield return new Problem($"{place}.days", "It is not said on which days of the cycle the shift starts.", shift.Id,
                $"Maybe a number from 1 to {Limits.Text(cycle)}.");
        else if (shift.Days.Count == 0)
            yield return new Problem($"{place}.days", "The shift starts on no day of the week.", shift.Id,
                "Maybe Monday to Friday.");
        foreach (var day in shift.Days.Order())
            foreach (var problem in PatternProblems.Weekday($"{place}.days", day)) yield return problem;
    }

    static IEnumerable<Problem> End(NamedShiftPattern pattern, NamedShift shift, string place)
    {
        if (shift.ToNumber is not { } number) yield break;
        if (pattern.CycleDays is not { } cycle)
            yield return new Problem($"{place}.to", "Only in a cycle a shift ends on a day with a number.", Limits.Text(number),
                "Maybe a day of the week, such as Fri 17:00.");
        else if (number < 1 || number > cycle)
            yield return new Problem($"{place}.to", FormattableString.Invariant($"A cycle of {cycle} days has no such day."),
                Limits.Text(number), $"Maybe a day from 1 to {Limits.Text(cycle)}.");
        else if (shift.ToDay is not null)
            yield return new Problem($"{place}.to", "The shift ends on a day of the week or of the cycle, not on both.",
                shift.Id, "Maybe remove one of them.");
    }
}
