using RotationPlanner.Scheduling;
using RotationPlanner.Solving;

namespace RotationPlanner.Rules;

/// <summary>At most a part of elapsed time is spent on call in any run of days, in proportion to capacity: hours on call &lt;= part x 24 h x days x capacity. (Google's SRE book, chapter 11: 25 %.) A shift counts whole, on its local start date.</summary>
/// <param name="Part">The part, above 0 to 1.</param>
/// <param name="Days">Length of the rolling window in days.</param>
public sealed partial record WorkingTimeCap(decimal Part, int Days) : IRule
{
    /// <inheritdoc />
    public string Name => "working time cap";

    /// <summary>The <see cref="Role.Id"/>s that count, or null for all.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <inheritdoc />
    public void Lower(ProgramBuilder program)
    {
        var label = new Label(Name, $"are at {Part:P0} of their time in {Days} days", "raise that cap");
        var minutes = program.PerSlot(s => s.Shift.Minutes);
        foreach (var (responder, r) in program.Company.Responders.Select((responder, r) => (responder, r)))
            program.Draft.AddWindow(label with { Responder = responder.Id }, r, program.OfEach[r].Counted(Roles), minutes, Days, (long)Math.Floor(Part * Days * 24 * 60 * responder.Capacity));
    }
}
