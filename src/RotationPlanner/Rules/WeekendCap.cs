using RotationPlanner.Program;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>At most so many of a person's local weekends are touched in any run of days.</summary>
public sealed record WeekendCap : RollingCap
{
    /// <summary>Creates the rule.</summary>
    /// <param name="most">The limit, 0 or more.</param>
    /// <param name="days">Length of the rolling window in days, by the first day of the weekend.</param>
    public WeekendCap(int most, int days) : base(days) => Most = most;

    /// <inheritdoc />
    public override string Name => "weekend cap";

    /// <summary>The limit, 0 or more.</summary>
    public int Most { get; init; }

    internal override string Limit => FormattableString.Invariant($"{Most} in {Days} days");

    internal override bool AllowsAlone(Shift shift, Responder responder, ShiftMeasure measure) =>
        Fit(measure.Weekends, Most);

    internal override bool AllowsTogether(IReadOnlyList<(Shift Shift, ShiftMeasure Measure)> stint, Responder responder) =>
        Fit(stint, m => m.Weekends, Most);

    /// <inheritdoc />
    public override IEnumerable<Problem> Validate(Company company, string place) =>
        Within(place, "weekends", "A cap", Most, Limits.MostDays);

    /// <inheritdoc />
    public override void Lower(ProgramBuilder program) =>
        LowerDates(program, $"{Most} weekends", m => m.Weekends, Most);

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Roster roster) =>
        WindowCheck.OfDates(roster, Roles, Days, Most, m => m.Weekends, (responder, over) =>
            Above(responder, over, FormattableString.Invariant($"{over.Amount} weekends"), Limit));
}
