using System.Globalization;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Rules;

public partial record WorkingTimeCap : IPersonCap
{
    string IPersonCap.Limit => FormattableString.Invariant($"{Part * 100:0.##} % in {Days} days");

    bool IPersonCap.AllowsAlone(Shift shift, Responder responder, ShiftMeasure measure) => MinutesOf(shift) <= Most;

    /// <inheritdoc />
    public IEnumerable<Problem> Validate(Company company, string place) =>
    [
        .. Part is <= 0 or > 1
            ? [new Problem($"{place}.workingTime", "The part of working time is above 0 and at most 1.", Part.ToString(CultureInfo.InvariantCulture),
                Part is > 1 and <= 100 ? FormattableString.Invariant($"Maybe {Part}%.") : "Maybe 25%.")]
            : Array.Empty<Problem>(),
        .. Limits.Days($"{place}.in", Name, Days),
    ];
}
