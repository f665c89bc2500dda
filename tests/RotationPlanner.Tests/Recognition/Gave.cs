using NodaTime;
using RotationPlanner.Recognition;
using RotationPlanner.Tests.Planning.Forecast;

namespace RotationPlanner.Tests.Recognition;

/// <summary>Shorthand for contributions of the company of climbers.</summary>
static class Gave
{
    public static readonly DateInterval Spring = new(new LocalDate(2027, 3, 1), new LocalDate(2027, 5, 31));

    public static Contributions InSpring { get; } = Contributions.Of(Climbers.Company, [Climbers.Plan], Spring);

    public static PersonContribution By(this Contributions all, string who) =>
        all.People.Single(p => p.Responder == who);

    public static Company With(string who, params Evidence[] record) =>
        Climbers.Company with { Responders = [.. Climbers.Company.Responders.Select(r => r.Id == who ? r with { Record = record } : r)] };
}
