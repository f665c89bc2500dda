using RotationPlanner.Program;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Rules;

/// <summary>
/// A person serves at most so many successive shifts (successive weeks of a weekly handoff, successive days otherwise).
/// </summary>
/// <param name="Most">The limit, 1 or more.</param>
public sealed partial record MaxConsecutiveShifts(int Most) : IRule
{
    /// <inheritdoc />
    public string Name => "consecutive shifts";

    /// <summary>The <see cref="Role.Id"/>s that count, or null for all.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <inheritdoc />
    public void Lower(ProgramBuilder program)
    {
        var label = new Label(Name, $"have served {Most} shifts in a row", "allow more shifts in a row");
        foreach (var rotation in program.PartsByRotation())
            for (var r = 0; r < rotation.OfEach.Length; r++)
            {
                var responder = program.Company.Responders[r];
                var entries = rotation.OfEach[r].Counted(Roles).Choices.ConvertAll(c => new WindowEntry(c, c.Slot.Shift.Step, 1));
                if (entries.Count > 0) program.Window(label with { Responder = responder.Id }, responder, entries, Most + 1, Most, oncePerDay: true);
            }
    }
}
