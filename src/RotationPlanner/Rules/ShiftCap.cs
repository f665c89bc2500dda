using RotationPlanner.Program;

namespace RotationPlanner.Rules;

/// <summary>At most so many shifts of a person start in any run of days.</summary>
/// <param name="Most">The limit, 0 or more.</param>
/// <param name="Days">Length of the rolling window in days, by local start date.</param>
public sealed partial record ShiftCap(int Most, int Days) : IRule
{
    /// <inheritdoc />
    public string Name => "shift cap";

    /// <summary>The <see cref="Role.Id"/>s that count, or null for all.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <inheritdoc />
    public void Lower(ProgramBuilder program)
    {
        var label = new Label(Name, $"are at their cap of {Most} shifts in {Days} days", "raise that cap") { Alone = $"would exceed their cap of {Most} shifts in {Days} days with this shift alone" };
        var one = program.PerSlot(_ => 1L);
        for (var r = 0; r < program.OfEach.Length; r++)
            program.Draft.AddWindow(label with { Responder = program.Company.Responders[r].Id }, r, program.OfEach[r].Counted(Roles), one, Days, Most);
    }
}
