using NodaTime;

namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// A person's claim on duty: capacity x days in service within the horizon. Service begins with <see cref="Responder.Joins"/> or with the
/// department's buy-in, whichever is later. A single absence of more than <see cref="FairnessPolicy.LongLeaveDays"/> is taken off wholly; of all
/// other time off only what exceeds <see cref="FairnessPolicy.TimeOffAllowanceDays"/> a year (in proportion to the horizon's length) is.
/// </summary>
static class ServiceWeight
{
    public static double Of(Responder responder, Company company)
    {
        var horizon = company.Horizon;
        var since = company.Departments.FirstOrDefault(d => d.Id == responder.Department)?.BuyIn?.Since;
        var from = Later(Later(horizon.Start, responder.Joins), since);
        var to = responder.Leaves is { } leaves && leaves < horizon.End ? leaves : horizon.End;
        if (to < from) return 0;

        var service = BusyTime.Days(from, to, responder.TimeZone);
        var (longLeave, timeOff) = (0.0, 0.0);
        foreach (var absence in Merged(responder.Unavailable))
        {
            var within = (Earlier(absence.End, service.End) - Later(absence.Start, service.Start)).TotalDays;
            if (within <= 0) continue;
            if ((absence.End - absence.Start).TotalDays > company.Fairness.LongLeaveDays) longLeave += within;
            else timeOff += within;
        }
        var allowance = company.Fairness.TimeOffAllowanceDays * horizon.Length / 365.0;
        var days = Period.DaysBetween(from, to) + 1 - longLeave - Math.Max(0, timeOff - allowance);
        return (double)responder.Capacity * Math.Max(0, days);
    }

    // Overlapping or touching entries are one absence: a leave is often written down in parts.
    static List<BusyTime> Merged(IReadOnlyList<BusyTime> absences)
    {
        var merged = new List<BusyTime>();
        foreach (var absence in absences.OrderBy(a => a.Start))
        {
            if (merged.Count > 0 && absence.Start <= merged[^1].End) merged[^1] = merged[^1] with { End = Later(merged[^1].End, absence.End) };
            else merged.Add(absence);
        }
        return merged;
    }

    static LocalDate Later(LocalDate a, LocalDate? b) => b is { } other && other > a ? other : a;

    static Instant Later(Instant a, Instant b) => Instant.Max(a, b);

    static Instant Earlier(Instant a, Instant b) => Instant.Min(a, b);
}
