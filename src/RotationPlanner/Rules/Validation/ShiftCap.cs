using RotationPlanner.Scheduling;

namespace RotationPlanner.Rules;

public partial record ShiftCap : IPersonCap
{
    const int MostShifts = 100_000;

    string IPersonCap.Limit => FormattableString.Invariant($"{Most} in {Days} days");

    bool IPersonCap.AllowsAlone(Shift shift, Responder responder, ShiftMeasure measure) => Most > 0;

    /// <inheritdoc />
    public IEnumerable<Problem> Validate(Company company, string place) =>
    [
        .. Limits.Number($"{place}.shifts", "A cap", Most, 0, MostShifts),
        .. Limits.Days($"{place}.in", Name, Days),
    ];
}
