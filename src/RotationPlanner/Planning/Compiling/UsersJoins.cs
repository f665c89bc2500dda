using RotationPlanner.Program;
using RotationPlanner.Verification;

namespace RotationPlanner.Planning.Compiling;

/// <summary>
/// The seats that users' rules join, for the checker, which asks such rules about them but may not see the program.
/// </summary>
static class UsersJoins
{
    public static JoinedSeats Read(ProgramDraft draft, Decisions decisions)
    {
        var users = draft.Sames.Where(f => f.IsUsers).ToList();
        if (users.Count == 0) return JoinedSeats.None;
        var numbers = new Dictionary<(string, string, string), int>();
        foreach (var constraint in users)
            foreach (var choice in new[] { constraint.Choice, constraint.Other })
                if (!draft.IsPast(choice)) numbers[KeyOf(draft, choice)] = decisions.Root(choice);
        var follow = users.Where(f => draft.IsPast(f.Choice) != draft.IsPast(f.Other))
            .SelectMany(f => new[] { (f.Choice, f.Other), (f.Other, f.Choice) })
            .Select(f => (KeyOf(draft, f.Item1), KeyOf(draft, f.Item2))).ToHashSet();
        return new JoinedSeats(numbers, follow);
    }

    static (string Shift, string Role, string Responder) KeyOf(ProgramDraft draft, int choice)
    {
        var made = draft.Choices[choice];
        return (made.Slot.Shift.Id, made.Slot.Role.Id, made.Responder.Id);
    }
}
