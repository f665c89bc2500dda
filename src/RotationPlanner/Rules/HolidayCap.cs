using RotationPlanner.Program;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Rules;

/// <summary>At most so many of a person's public holidays are touched in any run of days.</summary>
/// <param name="Most">The limit, 0 or more.</param>
/// <param name="Days">Length of the rolling window in days.</param>
public sealed partial record HolidayCap(int Most, int Days) : IRule
{
    /// <inheritdoc />
    public string Name => "holiday cap";

    /// <summary>The <see cref="Role.Id"/>s that count, or null for all.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <inheritdoc />
    public void Lower(ProgramBuilder program)
    {
        var label = new Label(Name, $"are at their cap of {Most} holidays in {Days} days", "raise that cap") { Alone = $"would exceed their cap of {Most} holidays in {Days} days with this shift alone" };
        foreach (var responder in program.Company.Responders)
            program.Window(label with { Responder = responder.Id }, responder,
                program.Of(responder).Counted(Roles).SelectMany(c => program.Measures.Of(c.Slot.Shift, responder).Holidays.Select(d => new WindowEntry(c, d.DayNumber(), 1))), Days, Most, oncePerDay: true);
    }
}
