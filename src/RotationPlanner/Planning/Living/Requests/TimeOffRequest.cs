using NodaTime;
using RotationPlanner.Planning.Living;

namespace RotationPlanner;

/// <summary>Somebody asks for time off.</summary>
public sealed record TimeOffRequest : Request
{
    /// <summary>The days, both included, in the person's own zone.</summary>
    public required DateInterval Off { get; init; }

    private protected override string Told => $"{RequestDates.Text(Off)} off";

    internal override int DaysAsked => Off.Length;

    internal override IEnumerable<Problem> Check(Company company, Responder responder, Instant? asOf) =>
        RequestDates.Check("off", Off, company, responder, asOf);

    internal override Company In(Company company) => Changed(company, r =>
        BusyTime.Days(Off.Start, Off.End, r.TimeZone, "time off") is var off && r.Unavailable.Contains(off) ? r : r with { Unavailable = [.. r.Unavailable, off] });

    internal override DateInterval? DatesIn(Company company) => Off;

    internal override IEnumerable<Request> Others(Company company, PublishedPlan plan) =>
        RequestDates.Around(Off).Where(d => d.Start >= company.Horizon.Start && d.End <= company.Horizon.End && !IsOff(company, d)).Select(d => this with { Off = d });

    /// <summary>Whether the person is away on some of the days anyway, so that they are no use instead.</summary>
    bool IsOff(Company company, DateInterval days) => company.Responders.First(r => r.Id == Responder) is var person
        && BusyTime.Days(days.Start, days.End, person.TimeZone) is var asked && person.Unavailable.Any(b => asked.Overlaps(b.Start, b.End));
}
