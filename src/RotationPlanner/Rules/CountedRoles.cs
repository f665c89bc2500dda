using RotationPlanner.Solving;

namespace RotationPlanner.Rules;

/// <summary>Which choices a rule counts: those of the roles it names, or of all roles.</summary>
static class CountedRoles
{
    public static IEnumerable<Choice> Counted(this IEnumerable<Choice> choices, IReadOnlyList<string>? roles, bool withTrainees = true) => OncePerWorkedShift(
        roles is not null ? choices.Where(c => roles.Contains(c.Slot.Role.Id))
        : withTrainees ? choices
        : choices.Where(c => !c.Slot.Role.Needs.ForTrainees));

    // Somebody may have worked two roles of one shift; that is one shift all the same.
    static IEnumerable<Choice> OncePerWorkedShift(IEnumerable<Choice> choices)
    {
        HashSet<(string, string, long, long)>? worked = null;
        foreach (var choice in choices)
            if (!choice.Slot.IsPast || (worked ??= []).Add((choice.Responder.Id, choice.Slot.Shift.Id, choice.Slot.StartMinute, choice.Slot.EndMinute))) yield return choice;
    }
}
