using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using NodaTime;
using Period = NodaTime.Period;

namespace RotationPlanner.Calendars.Reading;

/// <summary>
/// Expands a rule with Ical.Net, in wall-clock time and without a zone, so that zones are read in one place only
/// (<see cref="Moment"/>). All work is paid for in steps before it is done.
/// </summary>
static class Recurrence
{
    /// <summary>
    /// The wall-clock starts from <paramref name="from"/> to <paramref name="to"/>, the very first start always among
    /// them when it lies there.
    /// </summary>
    public static List<LocalDateTime> Expand(
        SafeRule safe, LocalDateTime start, bool isDate, LocalDateTime from, LocalDateTime to, StepBudget steps)
    {
        var found = new List<LocalDateTime>();
        if (start >= from && start <= to) found.Add(start);
        if (safe.Until < to) to = safe.Until.Value;
        if (start > to || from > to) return found;

        var increments = Increments(safe.Rule, start, to);
        if (increments * safe.PerStep > Limits.StepsPerEvent)
            throw new ItemRefused(
                "The recurrence runs over too long a time to be expanded.", null, "Maybe let it start later.");
        steps.Spend(increments * safe.PerStep);
        foreach (var local in Starts(safe.Rule, start, isDate, from, (int)increments + 1))
        {
            if (local > to) break;
            if (local < from || local == start) continue;
            found.Add(local);
            if (found.Count > Limits.Occurrences) throw TooOften();
        }
        return found;
    }

    public static ItemRefused TooOften() =>
        new($"It recurs more than {Limits.Occurrences} times in the time that is planned.", null,
            "Maybe enter it as one long event.");

    static IEnumerable<LocalDateTime> Starts(
        RecurrenceRule rule, LocalDateTime start, bool isDate, LocalDateTime from, int increments)
    {
        var item = new CalendarEvent { DtStart = Floating(start, isDate), RecurrenceRule = rule };
        // More fruitless steps than lead from the start to the end of the window prove that nothing more lies in it.
        var options = new EvaluationOptions { MaxUnmatchedIncrementsLimit = increments };
        var first = from > start ? from : start;
        using var occurrences = item.GetOccurrences(Floating(isDate ? first.Date.AtMidnight() : first, isDate), options)
            .GetEnumerator();
        while (Next(occurrences))
            yield return Local(occurrences.Current.Period.StartTime);
    }

    static bool Next(IEnumerator<Occurrence> occurrences)
    {
        try
        {
            return occurrences.MoveNext();
        }
        catch (EvaluationLimitExceededException)
        {
            return false;
        }
        catch (EvaluationOutOfRangeException)
        {
            // The next one would be after the year 9999.
            return false;
        }
    }

    /// <summary>
    /// How many steps of the rule lead to the end of the window, generously rounded up; even a rule that yields nothing
    /// costs some.
    /// </summary>
    static long Increments(RecurrenceRule rule, LocalDateTime start, LocalDateTime to)
    {
        var hours = Period.Between(start, to, PeriodUnits.Hours).Hours;
        var step = rule.Frequency switch { FrequencyType.Hourly => 1L, FrequencyType.Daily => 24, FrequencyType.Weekly => 7 * 24, FrequencyType.Monthly => 28 * 24, _ => 365 * 24 };
        return hours / step / rule.Interval + 10;
    }

    static CalDateTime Floating(LocalDateTime local, bool isDate) => isDate
        ? new CalDateTime(local.Year, local.Month, local.Day)
        : new CalDateTime(local.Year, local.Month, local.Day, local.Hour, local.Minute, local.Second);

    static LocalDateTime Local(CalDateTime time) => LocalDateTime.FromDateTime(time.Value);
}
