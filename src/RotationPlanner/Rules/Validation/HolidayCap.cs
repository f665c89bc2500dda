using RotationPlanner.Scheduling;

namespace RotationPlanner.Rules;

public partial record HolidayCap : IPersonCap
{
    string IPersonCap.Limit => FormattableString.Invariant($"{Most} in {Days} days");

    bool IPersonCap.AllowsAlone(Shift shift, Responder responder, ShiftMeasure measure) =>
        IPersonCap.MostIn(measure.Holidays, Days) <= Most;

    /// <inheritdoc />
    public IEnumerable<Problem> Validate(Company company, string place) =>
    [
        .. Limits.Number($"{place}.holidays", "A cap", Most, 0, Limits.MostDays),
        .. Limits.Days($"{place}.in", Name, Days),
    ];
}
