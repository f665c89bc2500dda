using RotationPlanner.Program;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Rules;

/// <summary>
/// At most so many of a person's local nights are worked in any run of days (see
/// <see cref="ShiftMeasure.Nights"/>).
/// </summary>
/// <param name="Most">The limit, 0 or more.</param>
/// <param name="Days">Length of the rolling window in days, by the evening.</param>
public sealed partial record NightCap(int Most, int Days) : IRule
{
    /// <inheritdoc />
    public string Name => "night cap";

    /// <summary>The <see cref="Role.Id"/>s that count, or null for all.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <inheritdoc />
    public void Lower(ProgramBuilder program)
    {
        var label = new Label(Name, $"are at their cap of {Most} nights in {Days} days", "raise that cap") { Alone = $"would exceed their cap of {Most} nights in {Days} days with this shift alone" };
        foreach (var responder in program.Company.Responders)
            program.Window(label with { Responder = responder.Id }, responder,
                program.Of(responder).Counted(Roles).SelectMany(c => program.Measures.Of(c.Slot.Shift, responder).Nights.Select(d => new WindowEntry(c, d.DayNumber(), 1))), Days, Most, oncePerDay: true);
    }
}
