namespace RotationPlanner;

/// <summary>Days of a week, a month or a cycle that do not exist, or not in every one.</summary>
static class StartDayProblems
{
    const int EveryMonthHas = 28, EveryMonthHasOfEach = 4;

    /// <summary>Of days within weeks where months are none, of months else, of a cycle where its days are given.</summary>
    public static IEnumerable<Problem> Of(Company company, StartDays on, bool areOfWeeks, int? cycle, string place)
    {
        if (on.Days.Count == 0)
            yield return new Problem(place, "No shift starts on any day.", null, "Maybe name a day, such as Monday.");
        foreach (var twice in on.Days.GroupBy(d => d).Where(g => g.Count() > 1))
            yield return new Problem(place, "A day is named twice.", twice.Key.ToString(), "Maybe remove one of them.");
        foreach (var day in on.Days.Distinct())
        {
            if (day.Kind is StartDayKind.Weekday or StartDayKind.Nth or StartDayKind.Last && !Limits.IsDay(day.Weekday))
                yield return new Problem(place, "There is no such day of the week.", day.Weekday.ToString(), "Maybe Monday.");
            else if (Wrong(day, areOfWeeks, cycle) is var (message, advice))
                yield return new Problem(place, message, day.ToString(), advice);
            foreach (var problem in PatternProblems.Calendar(company, place, day.Calendar)) yield return problem;
        }
    }

    static (string, string)? Wrong(StartDay day, bool areOfWeeks, int? cycle) => day switch
    {
        { Kind: StartDayKind.Number } when cycle is { } days && (day.Number < 1 || day.Number > days) =>
            (FormattableString.Invariant($"A cycle of {days} days has no such day."), $"Maybe 1 to {Limits.Text(days)}."),
        _ when cycle is not null => day.Kind == StartDayKind.Number ? null
            : ("Days of a cycle are numbers, counted from 1.", "Maybe 1."),
        { Kind: not StartDayKind.Weekday } when areOfWeeks =>
            ("This is not a day of the week.", "Maybe Monday, or let it repeat by the month."),
        _ when areOfWeeks => null,
        { Kind: StartDayKind.Weekday } => ("A month has several such days.", $"Maybe 1st {day.Weekday}, or last {day.Weekday}."),
        { Kind: StartDayKind.Number, Number: < 1 or > EveryMonthHas } =>
            ("Not every month has such a day.", "Maybe a number from 1 to 28, or last day."),
        { Kind: StartDayKind.Nth, Number: < 1 or > EveryMonthHasOfEach } =>
            ("Not every month has such a day.", $"Maybe last {day.Weekday}, or 4th {day.Weekday}."),
        _ => null,
    };
}
