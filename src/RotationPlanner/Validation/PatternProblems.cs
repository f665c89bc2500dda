using NodaTime;
using NodaTime.Text;
using RotationPlanner.Scheduling;

namespace RotationPlanner;

static class PatternProblems
{
    public static IEnumerable<Problem> Of(Company company, Rotation rotation, string place) => rotation.Pattern switch
    {
        HandoffPattern handoff => Handoff(handoff, $"{place}.handoff"),
        NamedShiftPattern named =>
        [
            .. Named(named.Shifts, $"{place}.shifts"),
            .. MeetingNothing(named.Shifts, rotation.TimeZone ?? company.TimeZone, company.Horizon, $"{place}.shifts"),
        ],
        _ => [],
    };

    static IEnumerable<Problem> Handoff(HandoffPattern handoff, string place)
    {
        if (handoff.On is { } on && !Limits.IsDay(on))
            yield return new Problem(
                $"{place}.on", "There is no such day of the week.", on.ToString(), "Maybe Monday.");
        foreach (var problem in Time($"{place}.at", handoff.At)) yield return problem;
    }

    static IEnumerable<Problem> Named(IReadOnlyList<NamedShift> shifts, string list)
    {
        if (shifts.Count == 0) yield return new Problem(list, "The rotation has no shifts.", null, "Maybe add one.");
        foreach (var problem in IdProblems.Of(list, "shift", [.. shifts.Select(s => s.Id)])) yield return problem;
        for (var i = 0; i < shifts.Count; i++)
        {
            foreach (var problem in Time($"{list}[{i}].from", shifts[i].From)
                .Concat(Time($"{list}[{i}].to", shifts[i].To))) yield return problem;
            if (shifts[i].Days.Count == 0)
                yield return new Problem($"{list}[{i}].days", "The shift starts on no day of the week.", shifts[i].Id,
                    "Maybe Monday to Friday.");
            foreach (var day in shifts[i].Days.Where(d => !Limits.IsDay(d)).Order())
                yield return new Problem(
                    $"{list}[{i}].days", "There is no such day of the week.", day.ToString(), "Maybe Monday.");
        }
    }

    static IEnumerable<Problem> MeetingNothing(
        IReadOnlyList<NamedShift> shifts, DateTimeZone zone, DateInterval horizon, string list)
    {
        if (!Limits.IsSound(horizon.Start) || !Limits.IsSound(horizon.End)) yield break;
        var relay = new Relay(shifts, zone);
        int[] years = [horizon.Start.Year, horizon.End.Year];
        for (var i = 0; i < shifts.Count; i++)
        {
            var (leg, to) = (i, LocalTimePattern.HourMinuteIso.Format(shifts[i].To));
            // A shift on no day at all is told above.
            if (!shifts[i].MeetsNext || shifts[i].Days.Count == 0
                || years.Any(year => relay.NextOf(leg, year).Length > 0)) continue;
            yield return new Problem($"{list}[{i}].meetsNext",
                $"The shift meets the next one, but no other shift of the rotation begins within two hours of its end at {to}.", shifts[i].Id,
                "Maybe remove `meets`, which keeps the stated hours, or let another shift begin where this one ends.");
        }
    }

    static IEnumerable<Problem> Time(string place, LocalTime time)
    {
        if (!Limits.IsWholeMinutes(time))
            yield return new Problem(place, "Shifts begin and end on whole minutes.",
                LocalTimePattern.ExtendedIso.Format(time), $"Maybe {LocalTimePattern.HourMinuteIso.Format(time)}.");
    }
}
