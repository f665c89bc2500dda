using NodaTime;
using RotationPlanner.Training;
using RotationPlanner.Training.Sessions;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>
/// When trainees whose rung asks for incidents could watch one: while somebody leads, in the trainee's working hours.
/// </summary>
static class Observing
{
    /// <summary>
    /// People who have incidents to observe before they stand on the next rung, in the company's order.
    /// </summary>
    public static IEnumerable<Responder> Observers(Company company)
    {
        var standings = Standings.Of(company);
        return company.Responders.Where(
            r => standings[r.Id].Remaining.Any(x => x is { Kind: EvidenceKind.Incident, Missing: > 0 }));
    }

    public static IEnumerable<FeedChance> Chances(Plan plan, IReadOnlyList<FeedSeat> seats)
    {
        var outlook = TrainingOutlook.Of(plan.Company);
        var leading = plan.Company.Rotations.ToDictionary(
            r => r.Id, r => outlook.Leading(r)?.Id, StringComparer.Ordinal);
        var begin = FeedSeats.HorizonStart(plan.Company);
        var led = seats.Where(
            s => s.Responder is not null && s.End > begin && leading.GetValueOrDefault(s.Rotation) == s.Role).ToList();
        var days = new WorkingDay(plan.Company);
        return Observers(plan.Company)
            .SelectMany(o => led.Where(s => s.Responder != o.Id).SelectMany(s => Days(o, s, plan.Company, days)));
    }

    static IEnumerable<FeedChance> Days(Responder observer, FeedSeat seat, Company company, WorkingDay days)
    {
        var last = seat.End.InZone(observer.TimeZone).Date;
        for (var day = seat.Start.InZone(observer.TimeZone).Date; day <= last; day = day.PlusDays(1))
        {
            var start = Instant.Max(seat.Start, At(day, company.Sessions.From));
            var end = Instant.Min(seat.End, At(day, company.Sessions.To));
            if (start < end && days.Holds(observer, start, end) && WorkingDay.IsFree(observer, start, end))
                yield return new FeedChance(observer.Id, day, seat, start, end);
        }

        Instant At(LocalDate day, LocalTime time) => (day + time).InZoneLeniently(observer.TimeZone).ToInstant();
    }
}
