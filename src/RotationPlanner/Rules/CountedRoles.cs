namespace RotationPlanner.Rules;

/// <summary>Which choices a rule counts: those of the roles it names, or of all roles.</summary>
static class CountedRoles
{
    public static List<Choice> Counted(
        this IEnumerable<Choice> choices, IReadOnlyList<string>? roles, bool withTrainees = true)
    {
        var counted = new List<Choice>();
        HashSet<(string, string, long, long)>? worked = null;
        foreach (var choice in choices)
        {
            var (role, slot) = (choice.Slot.Role, choice.Slot);
            if (roles is not null ? !roles.Contains(role.Id) : !withTrainees && role.Needs.ForTrainees) continue;
            // Somebody may have worked two roles of one shift; that is one shift all the same.
            if (slot.IsPast && !(worked ??= [])
                .Add((choice.Responder.Id, slot.Shift.Id, slot.StartMinute, slot.EndMinute)))
                continue;
            counted.Add(choice);
        }
        return counted;
    }
}
