using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Rules;

/// <summary>
/// A cap that the people there are cannot keep over a long time with every required seat filled: seats will stay empty, whoever is chosen. In a
/// short horizon they may still be filled, as windows at its edges hold more than their part.
/// </summary>
/// <param name="Rotation">The rotation.</param>
/// <param name="Cap">The cap, a rule of the rotation or of the company.</param>
/// <param name="Limit">The cap in words, such as "25 % in 84 days".</param>
/// <param name="Roles">The roles that it counts, with a required seat.</param>
/// <param name="Needed">How many people are on call at a time in these roles, on average over the horizon.</param>
/// <param name="Allowed">How many may be, when all who can hold one of the roles are on call for as long as the cap lets them.</param>
/// <param name="People">How many people can hold one of the roles.</param>
/// <param name="PeopleNeeded">How many full-time people the cap asks for.</param>
sealed record OverdrawnCap(
    Rotation Rotation, IRotationRule Cap, string Limit, IReadOnlyList<Role> Roles, decimal Needed, decimal Allowed, int People, int PeopleNeeded)
{
    /// <summary>All of a company, by rotation.</summary>
    public static IReadOnlyList<OverdrawnCap> Of(Schedule schedule) =>
        [.. schedule.Shifts.GroupBy(s => s.Rotation.Id, StringComparer.Ordinal)
            .SelectMany(shifts => Of(schedule.Company, [.. shifts]))];

    static IEnumerable<OverdrawnCap> Of(Company company, IReadOnlyList<Shift> shifts)
    {
        var rotation = shifts[0].Rotation;
        var horizon = company.Horizon.Length * 24m * 60m;
        foreach (var rule in rotation.Rules.Concat(company.Rules))
        {
            if (rule is not (WorkingTimeCap or HoursCap) || rule is not RollingCap cap) continue;
            var roles = rotation.Roles.Where(
                r => r.Seats.Min > 0 && (cap.Roles is null || cap.Roles.Contains(r.Id))).ToList();
            var people = company.Responders.Where(
                p => roles.Exists(r => RoleProblems.Eligible(company, p, r))).ToList();
            var needed = shifts.Sum(s => (decimal)s.Minutes) / horizon * roles.Sum(r => r.Seats.Min);
            var allowed = people.Sum(p => PartFor(rule, p));
            // An hour of DST more or less is no reason to say anything.
            if (people.Count == 0 || needed <= allowed * 1.01m) continue;
            var fullTime = PartFor(rule, people[0] with { Capacity = 1 });
            yield return new OverdrawnCap(rotation, rule, cap.Limit, roles, needed, allowed, people.Count,
                fullTime > 0 ? (int)Math.Ceiling(needed / 1.01m / fullTime) : int.MaxValue);
        }
    }

    /// <summary>The largest part of all time that the person can be on call, 0 to 1.</summary>
    static decimal PartFor(IRotationRule cap, Responder responder) => cap switch
    {
        WorkingTimeCap w => w.Part * responder.Capacity,
        HoursCap h => Math.Min(1, h.Hours / (h.Days * 24m)),
        _ => throw new ArgumentException($"{cap.Name} is no part of time.", nameof(cap)),
    };
}
