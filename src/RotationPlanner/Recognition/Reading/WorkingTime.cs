using NodaTime;

namespace RotationPlanner.Recognition;

/// <summary>How much of people's working hours lies in seats and sessions.</summary>
static class WorkingTime
{
    /// <returns>0 to 1; 0 where nobody has working hours in the horizon.</returns>
    public static double PartOf(Plan plan, IReadOnlyList<Responder> people)
    {
        var company = plan.Company;
        var (asked, whole) = (0.0, 0.0);
        foreach (var person in people)
        {
            var holidays = company.Holidays.FirstOrDefault(h => h.Id == person.Holidays)?.Dates;
            var weekend = company.WeekendOf(person.Holidays);
            var busy = plan.Assignments.Where(a => a.Responder == person.Id).Select(a => (a.Start, a.End))
                .Concat(plan.Training.Events.Where(e => e.People.Contains(person.Id)).Select(e => (e.Start, e.End))).ToList();
            for (var day = company.Horizon.Start; day <= company.Horizon.End; day = day.PlusDays(1))
            {
                if (weekend.Contains(day.DayOfWeek) || holidays?.Contains(day) == true
                    || person.Joins > day || person.Leaves < day) continue;
                var from = (day + company.Sessions.From).InZoneLeniently(person.TimeZone).ToInstant();
                var to = (day + company.Sessions.To).InZoneLeniently(person.TimeZone).ToInstant();
                whole += (double)person.Capacity * (to - from).TotalHours;
                asked += busy.Sum(b => Math.Max(0, (Instant.Min(b.End, to) - Instant.Max(b.Start, from)).TotalHours));
            }
        }
        return whole > 0 ? Math.Min(1, asked / whole) : 0;
    }
}
