using RotationPlanner.Program;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// At most so many shifts of a person start in any run of days. A <see cref="Stint"/> counts once, on the date on which
/// it begins.
/// </summary>
public sealed record ShiftCap : RollingCap
{
    const int MostShifts = 100_000;

    /// <summary>Creates the rule.</summary>
    /// <param name="most">The limit, 0 or more.</param>
    /// <param name="days">Length of the rolling window in days, by local start date.</param>
    public ShiftCap(int most, int days) : base(days) => Most = most;

    /// <inheritdoc />
    public override string Name => "shift cap";

    /// <summary>The limit, 0 or more.</summary>
    public int Most { get; init; }

    internal override string Limit => FormattableString.Invariant($"{Most} in {Days} days");

    internal override bool AllowsAlone(Shift shift, Responder responder, ShiftMeasure measure) => Most > 0;

    internal override bool AllowsTogether(IReadOnlyList<(Shift Shift, ShiftMeasure Measure)> stint, Responder responder) => Most > 0;

    /// <inheritdoc />
    public override IEnumerable<Problem> Validate(Company company, string place) =>
        Within(place, "shifts", "A cap", Most, MostShifts);

    /// <inheritdoc />
    public override void Lower(ProgramBuilder program)
    {
        if (TurnWindow.Heads(program) is { } heads)
            LowerShifts(program, $"{Most} shifts", s => s.Stint is null || heads.Contains(s) ? 1 : 0, Most);
        else TurnWindow.Post(program, LabelFor($"{Most} shifts"), Roles, Days, Most);
    }

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Roster roster) =>
        WindowCheck.OfTurns(roster, Roles, Days, Most, (responder, over) =>
            Above(responder, over, FormattableString.Invariant($"{over.Amount} shifts that start"), Limit));
}
