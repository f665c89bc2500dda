using NodaTime;

namespace RotationPlanner.Training.Sessions;

/// <summary>Whether an interval lies in a person's working hours, and whether the person is free then.</summary>
sealed class WorkingDay(Company company)
{
    readonly Dictionary<string, IReadOnlySet<LocalDate>> holidays = company.Holidays.ToDictionary(
        h => h.Id, h => h.Dates, StringComparer.Ordinal);

    public bool Holds(Responder responder, Instant start, Instant end)
    {
        var (from, to) = (start.InZone(responder.TimeZone).LocalDateTime, end.InZone(responder.TimeZone).LocalDateTime);
        return from.Date == to.Date && !company.WeekendOf(responder.Holidays).Contains(from.DayOfWeek)
            && from.TimeOfDay >= company.Sessions.From && to.TimeOfDay <= company.Sessions.To
            && !IsHoliday(responder, from.Date);
    }

    public static bool IsFree(Responder responder, Instant start, Instant end) =>
        !responder.IsAway(start, end)
            && !responder.OtherDuties.Concat(responder.Appointments).Any(t => t.Overlaps(start, end))
        && !(responder.Joins > start.InZone(responder.TimeZone).Date)
        && !(responder.Leaves < end.InZone(responder.TimeZone).Date)
        && !responder.HasSteppedBack(start.InZone(responder.TimeZone).Date);

    bool IsHoliday(Responder responder, LocalDate date) =>
        responder.Holidays is { } id && holidays.TryGetValue(id, out var dates) && dates.Contains(date);
}
