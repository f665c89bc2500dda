using RotationPlanner.Scheduling;

namespace RotationPlanner.Rules;

public partial record HoursCap : IPersonCap
{
    string IPersonCap.Limit => FormattableString.Invariant($"{Hours} h in {Days} days");

    bool IPersonCap.AllowsAlone(Shift shift, Responder responder, ShiftMeasure measure) => shift.Minutes <= Hours * 60L;

    /// <inheritdoc />
    public IEnumerable<Problem> Validate(Company company, string place) =>
    [
        .. Limits.Number($"{place}.hours", "A cap in hours", Hours, 0, Limits.MostDays * 24),
        .. Limits.Days($"{place}.in", Name, Days),
    ];
}
