using RotationPlanner.Planning.Explaining;
using RotationPlanner.Rules;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Planning.Living;

/// <summary>Seats that several people hold in parts, one after the other.</summary>
static class HeldParts
{
    /// <summary>Seats that several people hold, one after the other: they stay as they are while all of them can.</summary>
    public static HashSet<Assignment> Among(IReadOnlyList<Assignment> published, Schedule schedule) =>
        [.. published.Where(a => schedule.Find(a.Shift) is { } shift && ShiftPart.HeldIn(shift, a) != shift)];

    /// <summary>All parts of a seat that has not begun and of which one can no longer be held.</summary>
    public static List<VacatedSeat> GivenUp(
        Company company, Schedule schedule, HashSet<Assignment> parts, NoticeWindow notice)
    {
        var (rules, people) = (new RuleSet(company),
            company.Responders.ToDictionary(r => r.Id, StringComparer.Ordinal));
        string? Why(Assignment part)
        {
            if (!people.TryGetValue(part.Responder, out var responder)) return "is no longer in the company";
            var shift = schedule.Find(part.Shift)!;
            return shift.Rotation.Roles.FirstOrDefault(r => r.Id == part.Role) is { } role
                ? rules.Excludes(responder, ShiftPart.HeldIn(shift, part), role) is { } why ? Plural.One(why) : null
                : "holds a seat that is no longer there";
        }
        return
        [
            .. from seat in parts.Where(p => p.Start >= notice.AsOf).GroupBy(p => (p.Shift, p.Role, p.Seat))
               let reason = seat.Select(Why).FirstOrDefault(w => w is not null)
               where reason is not null
               from part in seat
               select new VacatedSeat(
                   part, Why(part) ?? "held a part of a seat that is given anew", part.Start < notice.Ends),
        ];
    }
}
