using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Rules;

/// <summary>
/// Between the end of one of a person's shifts and the start of the next lies at least so much time. Shifts that a rule
/// makes one stretch (<see cref="IRule.IsOneStretch"/>), such as <see cref="DeputyFollowsCommander"/>, need no rest
/// between them. Days are calendar days in the shift's zone, hours are elapsed.
/// </summary>
/// <param name="Rest">The time, such as seven days or eleven hours; not negative.</param>
public sealed partial record RestBetweenShifts(NodaTime.Period Rest) : IRule
{
    /// <inheritdoc />
    public string Name => "rest";

    /// <inheritdoc />
    public void Lower(ProgramBuilder program)
    {
        var label = new Label(Name, "are resting", "shorten the rest");
        var restedAt = program.PerSlot(s => RestedAt(s.Shift));
        for (var r = 0; r < program.OfEach.Length; r++)
            program.Draft.AddNoOverlap(label with { Responder = program.Company.Responders[r].Id }, r, program.OfEach[r], restedAt);
    }

    // Days on the wall clock, hours on the instant: seven days after a Monday 09:00 is a Monday 09:00 in every season.
    long RestedAt(Shift shift)
    {
        var days = new PeriodBuilder { Years = Rest.Years, Months = Rest.Months, Weeks = Rest.Weeks, Days = Rest.Days }.Build();
        var hours = new PeriodBuilder { Hours = Rest.Hours, Minutes = Rest.Minutes, Seconds = Rest.Seconds, Milliseconds = Rest.Milliseconds, Ticks = Rest.Ticks }.Build();
        var day = days == Period.Zero ? shift.End.ToInstant() : shift.End.LocalDateTime.Plus(days).InZoneLeniently(shift.End.Zone).ToInstant();
        return (day + hours.ToDuration()).Minute();
    }
}
