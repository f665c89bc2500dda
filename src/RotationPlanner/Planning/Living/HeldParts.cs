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

    /// <summary>Parts that have not begun and that their holders can no longer hold.</summary>
    public static List<VacatedSeat> Lost(Company company, Schedule schedule, HashSet<Assignment> parts, NoticeWindow notice)
    {
        if (parts.Count == 0) return [];
        var (rules, people) = (new RuleSet(company), company.Responders.ToDictionary(r => r.Id, StringComparer.Ordinal));
        return
        [
            .. from part in parts
               where part.Start >= notice.AsOf
               orderby part.Start, part.Shift, part.Role, part.Seat
               let why = Why(part)
               where why is not null
               select new VacatedSeat(part, why, part.Start < notice.Ends),
        ];

        string? Why(Assignment part)
        {
            if (!people.TryGetValue(part.Responder, out var responder)) return "is no longer in the company";
            var shift = schedule.Find(part.Shift)!;
            return shift.Rotation.Roles.FirstOrDefault(r => r.Id == part.Role) is { } role
                ? rules.Excludes(responder, ShiftPart.HeldIn(shift, part), role) is { } why ? Plural.One(why) : null
                : "holds a seat that is no longer there";
        }
    }

    /// <summary>All parts of a seat that has not begun and of which one can no longer be held.</summary>
    public static List<VacatedSeat> GivenUp(
        Company company, Schedule schedule, HashSet<Assignment> parts, NoticeWindow notice)
    {
        var lost = Lost(company, schedule, parts, notice);
        return
        [
            .. lost,
            .. from part in parts
               where part.Start >= notice.AsOf && !lost.Exists(l => l.Seat == part)
               where lost.Exists(l => (l.Seat.Shift, l.Seat.Role, l.Seat.Seat) == (part.Shift, part.Role, part.Seat))
               select new VacatedSeat(part, "held a part of a seat that is given anew", part.Start < notice.Ends),
        ];
    }
}
