using RotationPlanner.Program;

namespace RotationPlanner.Rules;

/// <summary>
/// Shifts of a stint are one decision: who holds a role in one of them holds it in all. A stint that nobody can hold
/// whole may be cut in two where its rotation says so. What is left of a stint that began before the horizon is for
/// whoever began it, as far as they can go on.
/// </summary>
sealed class StintsInOneHand : IStandingRule
{
    public const string Id = "stint";

    public string Name => Id;

    public void Lower(ProgramBuilder program)
    {
        if (program.Company.Rotations.All(r => r.Stints.Count == 0)) return;
        var choices = program.Choices.Where(c => c.Slot.Shift.Stint is not null).ToLookup(c => c.Slot);
        var stints = program.Slots.Where(s => s.Shift.Stint is not null)
            .GroupBy(s => (s.Shift.Stint, s.Role.Id));
        var decided = new StintLowering.Decided(program.Company);
        foreach (var stint in stints) new StintLowering(program, stint, choices, decided).Post();
    }
}
