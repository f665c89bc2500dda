using RotationPlanner.Solving;

namespace RotationPlanner.Rules;

/// <summary>Which choices a rule counts: those of the roles it names, or of all roles.</summary>
static class CountedRoles
{
    public static IEnumerable<Choice> Counted(this IEnumerable<Choice> choices, IReadOnlyList<string>? roles, bool withTrainees = true) =>
        roles is not null ? choices.Where(c => roles.Contains(c.Slot.Role.Id))
        : withTrainees ? choices
        : choices.Where(c => !c.Slot.Role.Needs.ForTrainees);
}
