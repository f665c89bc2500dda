using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner;

static class HandoffProblems
{
    const int MostHours = 366 * 24, MostDays = 366, MostWeeks = 53, MostMonths = 12;

    /// <summary>Long enough for days of the month to fall together that ever do.</summary>
    const int YearsLookedAt = 8;

    public static IReadOnlyList<Problem> Of(Company company, Rotation rotation, HandoffPattern handoff, string place)
    {
        List<Problem> problems =
        [
            .. Length($"{place}.every", "Hands are changed", handoff.Length, MostMonths), .. Days(company, handoff, place),
            .. PatternProblems.Time($"{place}.at", handoff.At), .. Limits.Date($"{place}.anchor", handoff.Anchor),
            .. PatternProblems.Calendar(company, $"{place}.except", handoff.NotOn),
            .. PatternProblems.Calendar(company, $"{place}.only", handoff.OnlyOn?.Calendar),
        ];
        if (handoff.Lasts is { } lasts) problems.AddRange(Length($"{place}.lasts", "A shift lasts", lasts, 0));
        if (handoff.Length.Hours > 0 && (handoff.NotOn ?? handoff.OnlyOn?.Calendar) is { } calendar)
            problems.Add(new Problem($"{place}.{(handoff.NotOn is null ? "only" : "except")}",
                "Handoffs every few hours take place on all days.", calendar, "Maybe write named shifts, with the same key."));
        if (problems.Count > 0 || !Limits.IsSound(company.Horizon.Start) || !Limits.IsSound(company.Horizon.End))
            return problems;
        return [.. Repeating(company, rotation, handoff, place)];
    }

    static IEnumerable<Problem> Length(string place, string what, Period length, int mostMonths)
    {
        var parts = new (long Number, long Most)[]
        {
            (length.Hours, MostHours), (length.Days, MostDays), (length.Weeks, MostWeeks), (length.Months, mostMonths),
        };
        if (parts.Count(p => p.Number != 0) == 1 && parts.All(p => p.Number >= 0 && p.Number <= p.Most)
            && length is { Years: 0, Minutes: 0, Seconds: 0, Milliseconds: 0, Ticks: 0, Nanoseconds: 0 }) yield break;
        yield return new Problem(place,
            $"{what} {(mostMonths > 0 ? "every so many hours, days, weeks or months" : "so many hours, days or weeks")}, up to a year.",
            length.ToString(), "Maybe 2 weeks.");
    }

    static IEnumerable<Problem> Days(Company company, HandoffPattern handoff, string place)
    {
        if (handoff.On is not { } on) return [];
        return handoff.Length is { Weeks: 0, Months: 0 }
            ? [new Problem($"{place}.on", "Handoffs every so many hours or days have no day of the week.", on.ToString(),
                "Maybe remove `on` and give an `anchor`, or write `every: week`.")]
            : StartDayProblems.Of(company, on, handoff.Length.Months == 0, null, $"{place}.on");
    }

    /// <summary>Handoffs at the same time, and shifts that last beyond the next one.</summary>
    static IEnumerable<Problem> Repeating(Company company, Rotation rotation, HandoffPattern handoff, string place)
    {
        var (from, until) = (company.Horizon.Start.PlusDays(-Limits.LongestShift), company.Horizon.End.PlusYears(YearsLookedAt));
        // Hours and days never fall together, and are many.
        if (handoff is { Length: { Weeks: 0, Months: 0 }, Lasts: null }) yield break;
        var seen = Handoffs.In(handoff, rotation.TimeZone ?? company.TimeZone, HolidayDates.Of(company)).From(from)
            .TakeWhile(h => h.Local.Date <= until).Select(h => h.Local).ToList();
        foreach (var (one, next) in seen.Zip(seen.Skip(1)))
            if (one == next)
            {
                yield return new Problem($"{place}.on", "Two handoffs fall on the same time, such as " +
                    $"{PatternProblems.Text(one)}.", handoff.On?.ToString(), "Maybe remove one of these days.");
                break;
            }
        if (handoff.Lasts is not { } lasts) yield break;
        foreach (var (one, next) in seen.Zip(seen.Skip(1)))
            if (one + lasts > next)
            {
                yield return new Problem($"{place}.lasts", "The shift overlaps itself: " +
                    $"it still runs until {PatternProblems.Text(one + lasts)} when the next one begins on {PatternProblems.Text(next)}.",
                    lasts.ToString(), "Maybe a shorter time, or remove `lasts`: then each shift goes on until the next handoff.");
                break;
            }
    }
}
