using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Verification;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>Somebody who is at a cap, or near one, in days that are not over.</summary>
/// <param name="Responder">The person.</param>
/// <param name="Rule">The cap's name.</param>
/// <param name="Limit">Such as "2 in 28 days".</param>
/// <param name="From">The first date concerned.</param>
/// <param name="To">The last one of that time.</param>
/// <param name="More">How often it comes again later.</param>
sealed record NearLimit(string Responder, string Rule, string Limit, LocalDate From, LocalDate To, int More)
{
    const int Most = 50;

    // Caps that count are near where one more breaks them; those of hours where a tenth is left.
    const decimal Near = 0.9m;

    /// <summary>Whoever would break a cap that is a little lower; the checker itself says so.</summary>
    public static IReadOnlyList<NearLimit> Find(Plan plan, Instant now)
    {
        var (company, today) = (plan.Company, now.InZone(plan.Company.TimeZone).Date);
        var people = company.Responders.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var roster = new Roster(plan.Schedule,
        [
            .. from seat in plan.Assignments
               let shift = plan.Schedule.Find(seat.Shift)
               let role = shift?.Rotation.Roles.FirstOrDefault(r => r.Id == seat.Role)
               where role is not null && people.ContainsKey(seat.Responder)
               select new Holding(people[seat.Responder], shift, role),
        ]);
        var rules = company.Rules.Select(r => (Rule: r, Roster: roster))
            .Concat(company.Rotations.SelectMany(r => r.Rules.Select(rule => (Rule: rule, Roster: roster.Within(r)))));
        return
        [
            .. (from rule in rules
                let lower = Lower(rule.Rule)
                where lower is not null
                from broken in lower.Value.Cap.Check(rule.Roster)
                where broken.To >= today
                from responder in broken.Responders
                group (broken.From, broken.To) by (Responder: responder, broken.Rule, lower.Value.Limit) into times
                let all = times.Distinct().Order().ToList()
                let who = times.Key
                select new NearLimit(who.Responder, who.Rule, who.Limit, all[0].From, all[0].To, all.Count - 1))
            .OrderBy(n => n.From).ThenBy(n => n.Responder, StringComparer.Ordinal).Take(Most),
        ];
    }

    static (RollingCap Cap, string Limit)? Lower(IRotationRule rule) => rule switch
    {
        ShiftCap { Most: > 0 } c => (c with { Most = c.Most - 1 }, Words(c, $"{c.Most} in")),
        NightCap { Most: > 0 } c => (c with { Most = c.Most - 1 }, Words(c, $"{c.Most} in")),
        WeekendCap { Most: > 0 } c => (c with { Most = c.Most - 1 }, Words(c, $"{c.Most} in")),
        HolidayCap { Most: > 0 } c => (c with { Most = c.Most - 1 }, Words(c, $"{c.Most} in")),
        HoursCap { Hours: > 0 } c => (c with { Hours = (int)(c.Hours * Near) }, Words(c, $"{c.Hours} h in")),
        WorkingTimeCap { Part: > 0 } c => (c with { Part = c.Part * Near }, Words(c, $"{c.Part * 100:0.##} % of")),
        _ => null,
    };

    static string Words(RollingCap cap, FormattableString limit) =>
        FormattableString.Invariant($"{FormattableString.Invariant(limit)} {cap.Days} days");
}
