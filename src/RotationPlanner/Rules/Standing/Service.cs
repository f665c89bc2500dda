using NodaTime;

namespace RotationPlanner.Rules;

/// <summary>
/// People serve between the day they join and the day they leave, and only while their department's leader agrees.
/// </summary>
sealed class Service(Company company) : IStandingRule
{
    readonly Dictionary<string, BuyIn> agreed = company.Departments
        .Where(d => d.BuyIn is not null).ToDictionary(d => d.Id, d => d.BuyIn!, StringComparer.Ordinal);

    public string Name => "service dates";

    // The shifts of the horizon start on its dates, each in its own zone.
    public bool? ExcludesAlways(Responder responder, Rotation rotation, Role role) =>
        responder is { Joins: null, Leaves: null, Tour: null } && (!agreed.TryGetValue(responder.Department, out var buyIn)
            || (buyIn.Holds(company.Horizon.Start) && buyIn.Holds(company.Horizon.End))) ? false : null;

    public string? Excludes(Responder responder, Shift shift, Role role)
    {
        if (responder.Joins is { } joins && shift.Start.WithZone(responder.TimeZone).Date < joins)
            return "have not joined yet";
        // The last instant of a shift that ends at midnight belongs to the day before.
        if (responder.Leaves is { } leaves && (shift.End.ToInstant() - Duration.Epsilon)
            .InZone(responder.TimeZone).Date > leaves) return "have left by then";
        if (responder.Tour?.Covers(shift.Start.WithZone(responder.TimeZone).Date) == false) return "pause between tours of duty";
        return !agreed.TryGetValue(responder.Department, out var buyIn) || buyIn.Holds(shift.Date) ? null
            : shift.Date < buyIn.Since ? "are lent only later by their department"
            : "are lent no longer by their department";
    }
}
