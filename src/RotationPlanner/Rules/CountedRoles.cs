using RotationPlanner.Program;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Rules;

/// <summary>Which choices a rule counts: those of the roles it names, or of all roles.</summary>
static class CountedRoles
{
    /// <summary>As below, for all that one person may do.</summary>
    public static ChoiceLine Counted(this ChoiceLine own, IReadOnlyList<string>? roles)
    {
        HashSet<(string, long, long)>? worked = null;
        return own.Where(c => (roles is null || roles.Contains(c.Slot.Role.Id))
            // Somebody may have worked two roles of one shift; that is one shift all the same.
            && (!c.Slot.IsPast || (worked ??= []).Add((c.Slot.Shift.Id, c.Slot.StartMinute, c.Slot.EndMinute))));
    }

    public static List<Choice> Counted(this IEnumerable<Choice> choices, IReadOnlyList<string>? roles, bool withTrainees = true)
    {
        var counted = new List<Choice>();
        HashSet<(string, string, long, long)>? worked = null;
        foreach (var choice in choices)
        {
            var role = choice.Slot.Role;
            if (roles is not null ? !roles.Contains(role.Id) : !withTrainees && role.Needs.ForTrainees) continue;
            // Somebody may have worked two roles of one shift; that is one shift all the same.
            if (!choice.Slot.IsPast || (worked ??= []).Add((choice.Responder.Id, choice.Slot.Shift.Id, choice.Slot.StartMinute, choice.Slot.EndMinute))) counted.Add(choice);
        }
        return counted;
    }
}
