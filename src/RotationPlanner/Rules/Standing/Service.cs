using NodaTime;

namespace RotationPlanner.Rules;

/// <summary>
/// People serve between the day they join and the day they leave, and not before their department's leader agreed.
/// </summary>
sealed class Service(Company company) : IStandingRule
{
    readonly Dictionary<string, LocalDate> agreedSince = company.Departments
        .Where(d => d.BuyIn is not null).ToDictionary(d => d.Id, d => d.BuyIn!.Since, StringComparer.Ordinal);

    public string Name => "service dates";

    // The shifts of the horizon start on its dates, each in its own zone.
    public bool? ExcludesAlways(Responder responder, Rotation rotation, Role role) =>
        responder is { Joins: null, Leaves: null } && (!agreedSince.TryGetValue(responder.Department, out var since)
            || since <= company.Horizon.Start) ? false : null;

    public string? Excludes(Responder responder, Shift shift, Role role)
    {
        if (responder.Joins is { } joins && shift.Start.WithZone(responder.TimeZone).Date < joins)
            return "have not joined yet";
        // The last instant of a shift that ends at midnight belongs to the day before.
        if (responder.Leaves is { } leaves && (shift.End.ToInstant() - Duration.Epsilon)
            .InZone(responder.TimeZone).Date > leaves) return "have left by then";
        return agreedSince.TryGetValue(responder.Department, out var since) && shift.Date < since
            ? "are lent only later by their department" : null;
    }
}
