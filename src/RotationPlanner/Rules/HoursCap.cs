using RotationPlanner.Program;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Rules;

/// <summary>
/// At most so many real hours of a person's shifts in any run of days; a shift counts whole, on its local start date.
/// </summary>
/// <param name="Hours">The limit in elapsed hours, 0 or more.</param>
/// <param name="Days">Length of the rolling window in days.</param>
public sealed partial record HoursCap(int Hours, int Days) : IRule
{
    /// <inheritdoc />
    public string Name => "hours cap";

    /// <summary>The <see cref="Role.Id"/>s that count, or null for all.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <inheritdoc />
    public void Lower(ProgramBuilder program)
    {
        var label = new Label(Name, $"are at their cap of {Hours} h in {Days} days", "raise that cap") { Alone = $"would exceed their cap of {Hours} h in {Days} days with this shift alone" };
        var minutes = program.PerSlot(s => s.Shift.Minutes);
        for (var r = 0; r < program.OfEach.Length; r++)
            program.Draft.AddWindow(label with { Responder = program.Company.Responders[r].Id }, r, program.OfEach[r].Counted(Roles), minutes, Days, Hours * 60L);
    }
}
