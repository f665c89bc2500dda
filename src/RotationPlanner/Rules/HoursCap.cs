using RotationPlanner.Program;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// At most so many real hours of a person's shifts in any run of days; a shift counts whole, on its local start date.
/// </summary>
public sealed record HoursCap : RollingCap
{
    /// <summary>Creates the rule.</summary>
    /// <param name="hours">The limit in elapsed hours, 0 or more.</param>
    /// <param name="days">Length of the rolling window in days.</param>
    public HoursCap(int hours, int days) : base(days) => Hours = hours;

    /// <inheritdoc />
    public override string Name => "hours cap";

    /// <summary>The limit in elapsed hours, 0 or more.</summary>
    public int Hours { get; init; }

    internal override string Limit => FormattableString.Invariant($"{Hours} h in {Days} days");

    internal override bool AllowsAlone(Shift shift, Responder responder, ShiftMeasure measure) =>
        shift.Minutes <= Hours * 60L;

    internal override bool AllowsTogether(IReadOnlyList<(Shift Shift, ShiftMeasure Measure)> stint, Responder responder) =>
        Fit(stint, s => s.Minutes, Days, Hours * 60L);

    /// <inheritdoc />
    public override IEnumerable<Problem> Validate(Company company, string place) =>
        Within(place, "hours", "A cap in hours", Hours, Limits.MostDays * 24);

    /// <inheritdoc />
    public override void Lower(ProgramBuilder program) =>
        LowerShifts(program, $"{Hours} h", s => s.Minutes, Hours * 60L);

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Roster roster) =>
        WindowCheck.OfShifts(roster, Roles, _ => Days, Hours * 60L, s => s.Minutes, (responder, over) =>
            Above(responder, over,
                FormattableString.Invariant($"{over.Amount / 60m:0.##} h in shifts that start"), Limit));
}
