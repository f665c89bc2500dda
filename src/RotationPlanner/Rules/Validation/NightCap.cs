using RotationPlanner.Scheduling;

namespace RotationPlanner.Rules;

public partial record NightCap : IPersonCap
{
    string IPersonCap.Limit => FormattableString.Invariant($"{Most} in {Days} days");

    bool IPersonCap.AllowsAlone(Shift shift, Responder responder, ShiftMeasure measure) =>
        IPersonCap.MostIn(measure.Nights, Days) <= Most;

    /// <inheritdoc />
    public IEnumerable<Problem> Validate(Company company, string place) =>
    [
        .. Limits.Number($"{place}.nights", "A cap", Most, 0, Limits.MostDays),
        .. Limits.Days($"{place}.in", Name, Days),
    ];
}
