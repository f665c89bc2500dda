using NodaTime;
using NodaTime.Text;

namespace RotationPlanner;

static class FairnessProblems
{
    public static IEnumerable<Problem> Of(Company company)
    {
        var policy = company.Fairness;
        return
        [
            .. Limits.Number("fairness.night", "A multiplier", policy.Night, 1, 100, "Maybe 2."),
            .. Limits.Number("fairness.weekend", "A multiplier", policy.Weekend, 1, 100, "Maybe 1.5."),
            .. Weekend("fairness.weekendDays", policy.WeekendDays),
            .. Limits.Number("fairness.holiday", "A multiplier", policy.Holiday, 1, 100, "Maybe 2."),
            .. Limits.Number("fairness.memory", "Days to remember", policy.MemoryDays, 0, Limits.MostDays,
                "Maybe 365."),
            .. policy.HalfLifeDays is { } half
                ? Limits.Number("fairness.halfLife", "Days of a half-life", half, 1, Limits.MostDays, "Maybe 180.") : [],
            .. Limits.Number("fairness.payback", "A part of a share", policy.Payback, 0, 1, "Maybe 0.5."),
            .. Limits.Number("fairness.timeOffAllowance", "Days of time off", policy.TimeOffAllowanceDays, 0, 366,
                "Maybe 30."),
            .. Limits.Number("fairness.longLeave", "Days of long leave", policy.LongLeaveDays, 0, Limits.MostDays,
                "Maybe 28."),
            .. policy.Tolerance < Duration.Zero
                ? [new Problem("fairness.tolerance", "A tolerance is not negative.", FormattableString.Invariant($"{policy.Tolerance.Value.TotalHours:0.##} h"), "Maybe 4h.")] : Array.Empty<Problem>(),
            .. policy.Experience is { } past ? ExperienceProblems.Of("fairness.experience", past) : [],
            .. new[] { ("fairness.nightFrom", policy.NightFrom), ("fairness.nightTo", policy.NightTo) }
                .Where(t => !Limits.IsWholeMinutes(t.Item2))
                .Select(t => new Problem(t.Item1, "Nights begin and end on whole minutes.", LocalTimePattern.ExtendedIso.Format(t.Item2))),
        ];
    }

    /// <summary>One to six days of the week.</summary>
    public static IEnumerable<Problem> Weekend(string place, IReadOnlySet<IsoDayOfWeek> days)
    {
        foreach (var day in days.Where(d => !Limits.IsDay(d)).Order())
            yield return new Problem(place, "There is no such day of the week.", day.ToString(), "Maybe Saturday.");
        if (days.Count is 0 or > MostWeekendDays)
            yield return new Problem(place, "A weekend has one to six days.", Limits.Text(days.Count),
                "Maybe Saturday and Sunday; a multiplier of 1 makes all days alike.");
    }

    const int MostWeekendDays = 6;
}
