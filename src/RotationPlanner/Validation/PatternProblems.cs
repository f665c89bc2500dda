using NodaTime;
using NodaTime.Text;
using RotationPlanner.Scheduling;

namespace RotationPlanner;

static class PatternProblems
{
    public static IEnumerable<Problem> Of(Company company, Rotation rotation, string place) => rotation.Pattern switch
    {
        HandoffPattern handoff => HandoffProblems.Of(company, rotation, handoff, $"{place}.handoff"),
        NamedShiftPattern named => Named(company, rotation, named, place),
        _ => [],
    };

    static List<Problem> Named(Company company, Rotation rotation, NamedShiftPattern named, string place)
    {
        List<Problem> problems = [.. NamedShiftProblems.Of(company, named, place)];
        if (problems.Count > 0 || !Limits.IsSound(company.Horizon.Start) || !Limits.IsSound(company.Horizon.End))
            return problems;
        var days = new NamedDays(named, HolidayDates.Of(company));
        return
        [
            .. Overlapping(named.Shifts, days, company.Horizon, $"{place}.shifts"),
            .. MeetingNothing(named.Shifts, days, rotation.TimeZone ?? company.TimeZone, company.Horizon, $"{place}.shifts"),
        ];
    }

    static IEnumerable<Problem> Overlapping(
        IReadOnlyList<NamedShift> shifts, NamedDays days, DateInterval horizon, string list)
    {
        for (var i = 0; i < shifts.Count; i++)
        {
            LocalDateTime? end = null;
            for (var day = horizon.Start.PlusDays(-Limits.LongestShift); day <= horizon.End; day = day.PlusDays(1))
            {
                if (!days.Starts(i, day)) continue;
                if (day + shifts[i].From < end)
                {
                    yield return new Problem($"{list}[{i}].to", "The shift overlaps itself: " +
                        $"it still runs until {Text(end.Value)} when the next one begins on {Text(day + shifts[i].From)}.",
                        shifts[i].Id, "Maybe let it end earlier, or begin less often.");
                    break;
                }
                end = days.EndOf(i, day) + shifts[i].To;
            }
        }
    }

    static IEnumerable<Problem> MeetingNothing(
        IReadOnlyList<NamedShift> shifts, NamedDays days, DateTimeZone zone, DateInterval horizon, string list)
    {
        var relay = new Relay(shifts, days, zone);
        int[] years = [horizon.Start.Year, horizon.End.Year];
        for (var i = 0; i < shifts.Count; i++)
        {
            var (leg, to) = (i, LocalTimePattern.HourMinuteIso.Format(shifts[i].To));
            if (!shifts[i].MeetsNext || years.Any(year => relay.NextOf(leg, year).Length > 0)) continue;
            yield return new Problem($"{list}[{i}].meetsNext",
                $"The shift meets the next one, but no other shift of the rotation begins within two hours of its end at {to}.", shifts[i].Id,
                "Maybe remove `meets`, which keeps the stated hours, or let another shift begin where this one ends.");
        }
    }

    public static IEnumerable<Problem> Time(string place, LocalTime time)
    {
        if (!Limits.IsWholeMinutes(time))
            yield return new Problem(place, "Shifts begin and end on whole minutes.",
                LocalTimePattern.ExtendedIso.Format(time), $"Maybe {LocalTimePattern.HourMinuteIso.Format(time)}.");
    }

    public static IEnumerable<Problem> Weekday(string place, IsoDayOfWeek? day)
    {
        if (day is { } one && !Limits.IsDay(one))
            yield return new Problem(place, "There is no such day of the week.", one.ToString(), "Maybe Monday.");
    }

    public static IEnumerable<Problem> Calendar(Company company, string place, string? calendar)
    {
        // One without an id stands in for what could not be read.
        if (calendar is null || company.Holidays.Any(h => h.Id == calendar || h.Id.Length == 0)) yield break;
        yield return new Problem(place, "There is no such holiday calendar.", calendar,
            SpellingSuggestion.Advice(calendar, company.Holidays.Select(h => h.Id))
                ?? "Maybe add it to `holidays`, with its dates.");
    }

    public static string Text(LocalDateTime time) => LocalDateTimePattern
        .CreateWithInvariantCulture("dddd, d MMMM uuuu HH:mm").Format(time);
}
