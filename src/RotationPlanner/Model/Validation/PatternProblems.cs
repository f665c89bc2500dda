using NodaTime;
using NodaTime.Text;

namespace RotationPlanner;

static class PatternProblems
{
    public static IEnumerable<Problem> Of(ShiftPattern pattern, string place) => pattern switch
    {
        HandoffPattern handoff => Handoff(handoff, $"{place}.handoff"),
        NamedShiftPattern named => Named(named.Shifts, $"{place}.shifts"),
        _ => [],
    };

    static IEnumerable<Problem> Handoff(HandoffPattern handoff, string place)
    {
        if (handoff.On is { } on && !Limits.IsDay(on))
            yield return new Problem($"{place}.on", "There is no such day of the week.", on.ToString(), "Maybe Monday.");
        foreach (var problem in Time($"{place}.at", handoff.At)) yield return problem;
    }

    static IEnumerable<Problem> Named(IReadOnlyList<NamedShift> shifts, string list)
    {
        if (shifts.Count == 0) yield return new Problem(list, "The rotation has no shifts.", null, "Maybe add one.");
        foreach (var problem in IdProblems.Of(list, "shift", [.. shifts.Select(s => s.Id)])) yield return problem;
        for (var i = 0; i < shifts.Count; i++)
        {
            foreach (var problem in Time($"{list}[{i}].from", shifts[i].From).Concat(Time($"{list}[{i}].to", shifts[i].To))) yield return problem;
            if (shifts[i].Days.Count == 0)
                yield return new Problem($"{list}[{i}].days", "The shift starts on no day of the week.", shifts[i].Id, "Maybe Monday to Friday.");
            foreach (var day in shifts[i].Days.Where(d => !Limits.IsDay(d)).Order())
                yield return new Problem($"{list}[{i}].days", "There is no such day of the week.", day.ToString(), "Maybe Monday.");
        }
    }

    static IEnumerable<Problem> Time(string place, LocalTime time)
    {
        if (!Limits.IsWholeMinutes(time))
            yield return new Problem(place, "Shifts begin and end on whole minutes.", LocalTimePattern.ExtendedIso.Format(time), $"Maybe {LocalTimePattern.HourMinuteIso.Format(time)}.");
    }
}
