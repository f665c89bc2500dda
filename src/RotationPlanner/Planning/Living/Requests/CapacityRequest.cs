using System.Globalization;
using NodaTime;
using RotationPlanner.Planning.Living;

namespace RotationPlanner;

/// <summary>
/// Somebody asks to serve less, or more, from a date on. The share follows the capacity; it is no limit, so it is never
/// refused. As many whole turns pass to others as the smaller share asks for and others can take.
/// </summary>
public sealed record CapacityRequest : Request
{
    /// <summary>Part of full time from then on: above 0, at most 1.</summary>
    public required decimal Capacity { get; init; }

    /// <summary>The first day, in the person's own zone.</summary>
    public required LocalDate From { get; init; }

    private protected override string Told => string.Create(
        CultureInfo.InvariantCulture, $"{Capacity * 100:0.##}% of full time from {RequestDates.Text(From)}");

    internal override int DaysAsked => 1;

    internal override IEnumerable<Problem> Check(Company company, Responder responder, Instant? asOf)
    {
        if (Capacity is <= 0 or > 1)
            yield return new Problem("capacity", "Capacity is above 0 and at most 1, which is full time.",
                Capacity.ToString(CultureInfo.InvariantCulture), "Maybe 60%.");
        foreach (var problem in RequestDates.Check("from", new DateInterval(From, From), company, responder, asOf))
            yield return problem;
    }

    internal override Company In(Company company) => Changed(company, r => r with
    {
        LaterCapacities = [.. r.LaterCapacities.Where(c => c.From != From),
            new CapacityChange { From = From, Capacity = Capacity }],
    });

    internal override DateInterval? DatesIn(Company company) => null;

    internal override IEnumerable<Request> Others(Company company, PublishedPlan plan) => [];
}
