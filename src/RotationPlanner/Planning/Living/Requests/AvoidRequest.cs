using NodaTime;
using RotationPlanner.Planning.Living;

namespace RotationPlanner;

/// <summary>
/// Somebody would rather not serve in a shift, or on some days: exactly one of the two. It is no time off: the share
/// stays as it is. Granted, it binds as another duty at that time does.
/// </summary>
public sealed record AvoidRequest : Request
{
    const string Source = "asked not to serve then";

    /// <summary>The shift's id, or null where days are named.</summary>
    public string? Shift { get; init; }

    /// <summary>The days, both included, in the person's own zone; null where a shift is named.</summary>
    public DateInterval? Days { get; init; }

    private protected override string Told =>
        $"not to serve {(Days is { } days ? $"on {RequestDates.Text(days)}" : $"in {Shift}")}";

    internal override int DaysAsked => Days?.Length ?? 1;

    internal override IEnumerable<Problem> Check(Company company, Responder responder, Instant? asOf)
    {
        if (Shift is null == Days is null)
            return [new Problem("avoid", "Either a shift or days are avoided.", null, "Maybe ask twice.")];
        if (Days is { } days) return RequestDates.Check("avoid", days, company, responder, asOf);
        var schedule = Schedule.Of(company);
        return RequestDates.Check("avoid", schedule.Find(Shift!), Shift!, schedule, asOf);
    }

    internal override Company In(Company company)
    {
        var shift = Shift is null ? null : Schedule.Of(company).Find(Shift);
        return Changed(company, r =>
        {
            var busy = Days is { } days ? BusyTime.Days(days.Start, days.End, r.TimeZone, Source)
                : shift is null ? null : new BusyTime(shift.Start.ToInstant(), shift.End.ToInstant(), Source);
            return busy is null || r.OtherDuties.Contains(busy) ? r : r with { OtherDuties = [.. r.OtherDuties, busy] };
        });
    }

    internal override DateInterval? DatesIn(Company company) =>
        Days ?? (Schedule.Of(company).Find(Shift!) is { } shift ? new DateInterval(shift.Date, shift.Date) : null);

    internal override IEnumerable<Request> Others(Company company, PublishedPlan plan)
    {
        if (Days is { } days)
            return RequestDates.Around(days).Where(d => d.End <= company.Horizon.End)
                .Select(d => this with { Days = d });
        var schedule = Schedule.Of(company);
        var own = plan.Assignments.Where(a => a.Responder == Responder).Select(a => a.Shift)
            .ToHashSet(StringComparer.Ordinal);
        return schedule.Find(Shift!) is { } shift ? RequestDates.Around(shift, schedule).Where(s => own.Contains(s.Id))
            .Select(s => this with { Shift = s.Id }) : [];
    }
}
