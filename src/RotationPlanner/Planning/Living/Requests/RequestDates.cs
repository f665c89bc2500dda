using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Planning.Living;

/// <summary>Days and shifts that requests name.</summary>
static class RequestDates
{
    const int WeeksAround = 8, DaysPerWeek = 7;

    public static string Text(DateInterval days) =>
        days.Length == 1 ? Text(days.Start) : $"{Text(days.Start)}/{Text(days.End)}";

    public static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>What keeps days from being answered: they are over, or lie where nothing is planned.</summary>
    public static IEnumerable<Problem> Check(
        string place, DateInterval days, Company company, Responder responder, Instant? asOf)
    {
        var limits = Limits.Date(place, days.Start).Concat(Limits.Date(place, days.End)).ToList();
        foreach (var problem in limits) yield return problem;
        if (limits.Count > 0) yield break;
        if (asOf is { } now && days.Start < now.InZone(responder.TimeZone).Date)
            yield return new Problem(
                place, $"The days begin before now, {Text(now.InZone(responder.TimeZone).Date)}: what has begun is history.", Text(days), "Maybe ask from tomorrow on.");
        if (asOf is not null && days.Start > company.Horizon.End)
            yield return new Problem(place, $"That is after the horizon, which ends on {Text(company.Horizon.End)}.",
                Text(days), "Maybe put it into the file for the next plan.");
    }

    /// <summary>What keeps a shift from being asked about.</summary>
    public static IEnumerable<Problem> Check(string place, Shift? shift, string value, Schedule schedule, Instant? asOf)
    {
        if (shift is null)
            yield return new Problem(place, "No such shift starts in the horizon.", value, Advice(schedule, value));
        else if (asOf is { } now && shift.Start.ToInstant() < now)
            yield return new Problem(place, $"The shift began at {shift.Start.ToInstant()}: what has begun is history.",
                value, "Maybe a later shift.");
    }

    static string? Advice(Schedule schedule, string value) =>
        SpellingSuggestion.Advice(value, schedule.Shifts.Select(s => s.Id))
            ?? (schedule.Shifts.Count > 0 ? $"Maybe a shift such as '{schedule.Shifts[0].Id}'." : null);

    /// <summary>Days of the same length some weeks later and earlier, nearest first.</summary>
    public static IEnumerable<DateInterval> Around(DateInterval days) =>
        Enumerable.Range(1, WeeksAround).SelectMany(w => new[] { w, -w })
            .Select(w => new DateInterval(days.Start.PlusDays(DaysPerWeek * w), days.End.PlusDays(DaysPerWeek * w)));

    /// <summary>Shifts of the same rotation within some weeks, nearest first.</summary>
    public static IEnumerable<Shift> Around(Shift shift, Schedule schedule) =>
        schedule.Shifts.Where(s => s.Rotation.Id == shift.Rotation.Id && s.Id != shift.Id)
            .Select(s => (Shift: s, Away: Math.Abs((s.Start.ToInstant() - shift.Start.ToInstant()).TotalDays)))
            .Where(s => s.Away <= WeeksAround * DaysPerWeek).OrderBy(s => s.Away)
            .ThenByDescending(s => s.Shift.Start.ToInstant()).Select(s => s.Shift);
}
