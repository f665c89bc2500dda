using RotationPlanner.Scheduling;

namespace RotationPlanner.Rules;

public partial record WeekendCap : IPersonCap
{
    string IPersonCap.Limit => FormattableString.Invariant($"{Most} in {Days} days");

    bool IPersonCap.AllowsAlone(Shift shift, Responder responder, ShiftMeasure measure) =>
        IPersonCap.MostIn(measure.Weekends, Days) <= Most;

    /// <inheritdoc />
    public IEnumerable<Problem> Validate(Company company, string place) =>
    [
        .. Limits.Number($"{place}.weekends", "A cap", Most, 0, Limits.MostDays),
        .. Limits.Days($"{place}.in", Name, Days),
    ];
}
