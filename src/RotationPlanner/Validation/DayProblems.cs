using System.Globalization;
using NodaTime.Text;

namespace RotationPlanner;

/// <summary>What is wrong with days that come again and again.</summary>
static class DayProblems
{
    public static IEnumerable<Problem> Of(IReadOnlyList<DaySelector> days, string list) =>
        days.SelectMany((d, i) => Of(d, $"{list}[{i}]"));

    /// <summary>Time off has no weight, and single dates are time off of the other kind.</summary>
    public static IEnumerable<Problem> OfTimeOff(IReadOnlyList<DaySelector> days, string list) =>
    [
        .. Of(days, list),
        .. days.SelectMany((d, i) => d.Dates is null ? Array.Empty<Problem>() : [new Problem($"{list}[{i}]",
            "Dates do not come again: they are time off like any other.", null, "Maybe put them under 'unavailable'.")]),
        .. days.SelectMany((d, i) => d.Weight == 1 ? Array.Empty<Problem>() : [new Problem($"{list}[{i}].weight",
            "Time off always holds and has no weight.", Number(d.Weight), "Maybe remove it, or make a wish of it with 'avoids'.")]),
    ];

    /// <summary>Days that name times in a way that cannot be meant; the file is held to the same.</summary>
    public static IEnumerable<Problem> Contradictions(DaySelector days, string place)
    {
        if (days.Weeks > 1 && days.Since is null)
            yield return new Problem($"{place}.weeks", "Days that come every few weeks are counted from a date.",
                Number(days.Weeks), "Maybe add `since` with a date of the first such week.");
        if (days.Weeks > 1 && (days.OfMonth is not null || days.Dates is not null))
            yield return new Problem($"{place}.weeks", "Only a plain day of the week comes every few weeks.",
                Number(days.Weeks), "Maybe remove `weeks`.");
        if (days is { Since: { } since, Until: { } until } && since.Calendar == until.Calendar && since > until)
            yield return new Problem($"{place}.until", "It ends before it begins.", LocalDatePattern.Iso.Format(until),
                "Maybe exchange the dates.");
    }

    static IEnumerable<Problem> Of(DaySelector days, string place)
    {
        if (days.DayOfWeek is { } day && !Limits.IsDay(day))
            yield return new Problem(place, "There is no such day of the week.", day.ToString(), "Maybe Monday.");
        if (days.OfMonth is { } which and not (-1 or 1 or 2 or 3 or 4 or 5))
            yield return new Problem(place, "No month has such a day of the week.", Number(which),
                "Maybe 1 for the first, or -1 for the last.");
        foreach (var problem in Limits.Date(place, days.Dates?.Start).Concat(Limits.Date(place, days.Dates?.End))
            .Concat(Limits.Date($"{place}.since", days.Since)).Concat(Limits.Date($"{place}.until", days.Until))
            .Concat(Limits.Number($"{place}.weeks", "A number of weeks", days.Weeks, 1, DaySelector.MostWeeks, "Maybe 2."))
            .Concat(Limits.Number($"{place}.weight", "The weight of a wish", days.Weight, 1, DaySelector.MostWeight, "Maybe 3."))
            .Concat(Contradictions(days, place))) yield return problem;
        foreach (var (at, time) in new[] { ("from", days.From), ("to", days.To) })
            if (time is { } given && !Limits.IsWholeMinutes(given))
                yield return new Problem($"{place}.{at}", "Such times begin and end on whole minutes.",
                    LocalTimePattern.ExtendedIso.Format(given));
    }

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
