using RotationPlanner.Program;
using RotationPlanner.Scheduling;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// Who leads one shift is the deputy of the next (PagerDuty: the backup shift directly after the primary one). The next
/// of a named shift is the one of the same name a day later; where there is none, the deputy is free.
/// </summary>
public sealed partial record DeputyFollowsCommander : IRule
{
    /// <inheritdoc />
    public string Name => "deputy follows commander";

    /// <summary>The role that leads.</summary>
    public string Leader { get; init; } = "commander";

    /// <summary>The role that follows.</summary>
    public string Follower { get; init; } = "deputy";

    bool IRule.IsOneStretch(Holding first, Holding second) =>
        first.Shift.Rotation.Id == second.Shift.Rotation.Id && first.Shift.Name == second.Shift.Name && first.Shift.Step + 1 == second.Shift.Step
        && first.Role.Id == Leader && second.Role.Id == Follower;

    /// <inheritdoc />
    public void Lower(ProgramBuilder program)
    {
        var label = new Label(Name, "cannot also serve the shift that belongs to it", "let another person take the shift that follows");
        var byStep = program.Slots.Where(s => s.Role.Id == Leader || s.Role.Id == Follower)
            .ToLookup(s => (s.Shift.Rotation.Id, s.Shift.Name, s.Shift.Step, s.Role.Id));
        foreach (var follower in program.Slots.Where(s => s.Role.Id == Follower && !s.IsPast))
        {
            var before = byStep[(follower.Shift.Rotation.Id, follower.Shift.Name, follower.Shift.Step - 1, Leader)].ToList();
            if (before.Count == 0) continue;
            // A cover may have split a worked shift between several people.
            List<Slot> leaders = before.Find(s => !s.IsPast) is { } planned ? [planned] : before;
            var leads = leaders.SelectMany(l => program.In(l.Shift).Where(c => c.Slot == l)).ToLookup(c => c.Responder.Id, StringComparer.Ordinal);
            var follows = program.In(follower.Shift).Where(c => c.Slot == follower).ToDictionary(c => c.Responder.Id, StringComparer.Ordinal);
            foreach (var choice in leads.SelectMany(l => l))
                if (!choice.Slot.IsPast || follows.ContainsKey(choice.Responder.Id)) program.Same(For(choice, follower), choice, follows.GetValueOrDefault(choice.Responder.Id));
            foreach (var choice in follows.Values.Where(c => !leads.Contains(c.Responder.Id))) program.Same(For(choice, leaders[0]), choice, null);
        }

        Label For(Choice choice, Slot other) =>
            label with { Responder = choice.Responder.Id, Needs = (other.Shift, other.Role) };
    }
}
