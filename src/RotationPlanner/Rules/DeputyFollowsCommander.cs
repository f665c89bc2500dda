using RotationPlanner.Solving;

namespace RotationPlanner.Rules;

/// <summary>
/// Who leads one shift is the deputy of the next (PagerDuty: the backup shift directly after the primary one). The next of a named shift is the one of
/// the same name a day later; where there is none, the deputy is free.
/// </summary>
public sealed partial record DeputyFollowsCommander : IRule
{
    /// <inheritdoc />
    public string Name => "deputy follows commander";

    /// <summary>The role that leads.</summary>
    public string Leader { get; init; } = "commander";

    /// <summary>The role that follows.</summary>
    public string Follower { get; init; } = "deputy";

    /// <inheritdoc />
    public void Lower(ProgramBuilder program)
    {
        var byStep = program.Slots.Where(s => s.Role.Id == Leader || s.Role.Id == Follower)
            .ToLookup(s => (s.Shift.Rotation.Id, s.Shift.Name, s.Shift.Step, s.Role.Id));
        foreach (var follower in program.Slots.Where(s => s.Role.Id == Follower && !s.IsPast))
        {
            var leader = byStep[(follower.Shift.Rotation.Id, follower.Shift.Name, follower.Shift.Step - 1, Leader)].FirstOrDefault();
            if (leader is null) continue;
            var leads = program.In(leader.Shift).Where(c => c.Slot == leader).ToDictionary(c => c.Responder.Id, StringComparer.Ordinal);
            var follows = program.In(follower.Shift).Where(c => c.Slot == follower).ToDictionary(c => c.Responder.Id, StringComparer.Ordinal);
            foreach (var choice in leads.Values)
                if (!leader.IsPast || follows.ContainsKey(choice.Responder.Id)) program.Same(choice, follows.GetValueOrDefault(choice.Responder.Id));
            foreach (var choice in follows.Values.Where(c => !leads.ContainsKey(c.Responder.Id))) program.Same(choice, null);
        }
    }
}
