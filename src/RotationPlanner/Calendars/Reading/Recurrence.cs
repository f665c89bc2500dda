using Ical.Net;
using Ical.Net.DataTypes;
using NodaTime;
using Period = NodaTime.Period;

namespace RotationPlanner.Calendars.Reading;

/// <summary>
/// Expands a rule in wall-clock time and without a zone, so that zones are read in one place only
/// (<see cref="Moment"/>). Ical.Net reads the rule; its own expansion gives other days than RFC 5545 for BYMONTHDAY in
/// YEARLY and for BYSETPOS in the first period, gives some times twice, and takes microseconds for each, so it is done
/// here: period by period, each day that all parts of the rule allow. All work is paid for in steps.
/// </summary>
sealed class Recurrence
{
    readonly RecurrenceRule rule;
    readonly SafeRule safe;
    readonly LocalDateTime start;
    readonly StepBudget steps;
    readonly DayTest days;
    readonly LocalTime[] times;

    Recurrence(SafeRule safe, LocalDateTime start, StepBudget steps)
    {
        (this.safe, rule, this.start, this.steps) = (safe, safe.Rule, start, steps);
        days = new DayTest(rule, start.Date);
        times = rule.Frequency == FrequencyType.Hourly ? [] : RuleTimes.Of(rule, start.TimeOfDay);
    }

    /// <summary>
    /// The wall-clock starts from <paramref name="from"/> to <paramref name="to"/>, the very first start always among
    /// them when it lies there.
    /// </summary>
    public static List<LocalDateTime> Expand(SafeRule safe, LocalDateTime start, LocalDateTime from, LocalDateTime to, StepBudget steps)
    {
        var found = Times(safe, start, from, to, steps);
        if (start >= from && start <= to && (found.Count == 0 || found[0] != start)) found.Insert(0, start);
        return found;
    }

    /// <summary>As <see cref="Expand"/>, but the very first start only where the rule names it.</summary>
    public static List<LocalDateTime> Times(SafeRule safe, LocalDateTime start, LocalDateTime from, LocalDateTime to, StepBudget steps)
    {
        if (safe.Until < to) to = safe.Until.Value;
        if (start > to || from > to) return [];
        return new Recurrence(safe, start, steps).Between(from, to);
    }

    public static ItemRefused TooOften() =>
        new($"It recurs more than {Limits.Occurrences} times in the time that is planned.", null,
            "Maybe enter it as one long event.");

    List<LocalDateTime> Between(LocalDateTime from, LocalDateTime to)
    {
        var found = new List<LocalDateTime>();
        var (left, candidates) = ((long?)safe.Count ?? long.MaxValue, new List<LocalDateTime>());
        for (var period = 0L; left > 0 && Begin(period) is { } begin && begin <= to; period++)
        {
            Fill(candidates, begin);
            foreach (var time in rule.BySetPosition.Count == 0 ? candidates : Chosen(candidates))
            {
                if (time < start) continue;
                if (time > to || left-- == 0) return found;
                if (time < from) continue;
                if (found.Count == Limits.Occurrences) throw TooOften();
                steps.SpendOccurrence();
                found.Add(time);
            }
            // Whoever counts, counts from the beginning; but of what is always the same, the sum is known.
            if (period > 0 || PeriodBefore(from) is not (> 1 and var far) || (safe.Count is not null && PerPeriod is null)) continue;
            left -= safe.Count is null ? 0 : (far - 1) * PerPeriod!.Value;
            period = far - 1;
        }
        return found;
    }

    /// <summary>How many times each whole period gives; null where they differ.</summary>
    long? PerPeriod => rule.BySetPosition.Count > 0 || rule.ByMonth.Count + rule.ByMonthDay.Count + rule.ByYearDay.Count + rule.ByWeekNo.Count > 0 ? null
        : rule.Frequency switch
        {
            FrequencyType.Daily when rule.ByDay.Count == 0 => times.Length,
            FrequencyType.Weekly => (long)times.Length * Math.Max(1, rule.ByDay.Select(d => d.DayOfWeek).Distinct().Count()),
            _ => null,
        };

    /// <summary>The first moment of a period of the rule, counted from that of the first start; null after the last year.</summary>
    LocalDateTime? Begin(long period)
    {
        var ahead = period * rule.Interval;
        if (ahead > Limits.HoursOfTime) return null;
        try
        {
            return rule.Frequency switch
            {
                FrequencyType.Hourly => start.With(TimeAdjusters.TruncateToHour).PlusHours(ahead),
                FrequencyType.Daily => start.Date.AtMidnight().PlusDays((int)ahead),
                FrequencyType.Weekly => Week(start.Date).AtMidnight().PlusDays(checked((int)(7 * ahead))),
                FrequencyType.Monthly => new LocalDate(start.Year, start.Month, 1).AtMidnight().PlusMonths((int)ahead),
                _ => new LocalDate(start.Year, 1, 1).AtMidnight().PlusYears((int)ahead),
            };
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    LocalDate Week(LocalDate date) => date.PlusDays(-(((int)date.DayOfWeek - (int)days.FirstDay + 7) % 7));

    /// <summary>A period that begins no later than a moment, as late as is easily told.</summary>
    long PeriodBefore(LocalDateTime from)
    {
        if (from <= start) return 0;
        var hours = Period.Between(start, from, PeriodUnits.Hours).Hours;
        // Never longer than the real thing, so that no period is jumped over.
        var most = rule.Frequency switch { FrequencyType.Hourly => 1L, FrequencyType.Daily => 24, FrequencyType.Weekly => 7 * 24, FrequencyType.Monthly => 31 * 24, _ => 366 * 24 };
        return Math.Max(0, hours / most / rule.Interval - 1);
    }

    void Fill(List<LocalDateTime> candidates, LocalDateTime begin)
    {
        candidates.Clear();
        if (rule.Frequency == FrequencyType.Hourly)
        {
            steps.Spend(1);
            if (days.Allows(begin.Date) && (rule.ByHour.Count == 0 || rule.ByHour.Contains(begin.Hour)))
                candidates.AddRange(RuleTimes.InHour(rule, start.TimeOfDay, begin.Hour).Select(t => begin.Date + t));
            return;
        }
        var (day, length) = (begin.Date, rule.Frequency switch
        {
            FrequencyType.Daily => 1,
            FrequencyType.Weekly => 7,
            FrequencyType.Monthly => CalendarSystem.Iso.GetDaysInMonth(begin.Year, begin.Month),
            _ => CalendarSystem.Iso.GetDaysInYear(begin.Year),
        });
        for (var i = 0; i < length; i++, day = day.PlusDays(1))
            if (days.Allows(day))
                foreach (var time in times) candidates.Add(day + time);
        steps.Spend(length + candidates.Count);
    }

    List<LocalDateTime> Chosen(List<LocalDateTime> candidates) =>
        [.. rule.BySetPosition.Select(p => p > 0 ? p - 1 : candidates.Count + p).Where(i => i >= 0 && i < candidates.Count).Distinct().Order().Select(i => candidates[i])];
}
