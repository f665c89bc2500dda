using RotationPlanner.Program;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// At most so many of a person's local nights are worked in any run of days (see <see cref="ShiftMeasure.Nights"/>).
/// </summary>
public sealed record NightCap : RollingCap
{
    /// <summary>Creates the rule.</summary>
    /// <param name="most">The limit, 0 or more.</param>
    /// <param name="days">Length of the rolling window in days, by the evening.</param>
    public NightCap(int most, int days) : base(days) => Most = most;

    /// <inheritdoc />
    public override string Name => "night cap";

    /// <summary>The limit, 0 or more.</summary>
    public int Most { get; init; }

    internal override string Limit => FormattableString.Invariant($"{Most} in {Days} days");

    internal override bool AllowsAlone(Shift shift, Responder responder, ShiftMeasure measure) =>
        Fit(measure.Nights, Most);

    internal override bool AllowsTogether(IReadOnlyList<(Shift Shift, ShiftMeasure Measure)> stint, Responder responder) =>
        Fit(stint, m => m.Nights, Most);

    /// <inheritdoc />
    public override IEnumerable<Problem> Validate(Company company, string place) =>
        Within(place, "nights", "A cap", Most, Limits.MostDays);

    /// <inheritdoc />
    public override void Lower(ProgramBuilder program) =>
        LowerDates(program, $"{Most} nights", m => m.Nights, Most);

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Roster roster) =>
        WindowCheck.OfDates(roster, Roles, Days, Most, m => m.Nights, (responder, over) =>
            Above(responder, over, FormattableString.Invariant($"{over.Amount} nights"), Limit));
}
