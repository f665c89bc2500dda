using RotationPlanner.Scheduling;

namespace RotationPlanner.Rules;

/// <summary>Nobody holds a seat with a night, a weekend or a holiday from which they are exempt.</summary>
sealed class Exempt(Company company) : IStandingRule
{
    readonly ShiftMeasures measures = new(company);

    public string Name => "exempt";

    public bool? ExcludesAlways(Responder responder, Rotation rotation, Role role) => responder.Exempt is null ? false : null;

    public string? Excludes(Responder responder, Shift shift, Role role)
    {
        if (responder.Exempt is not { } exempt) return null;
        var measure = measures.Of(shift, responder);
        return exempt.Nights && measure.Nights.Count > 0 ? "are exempt from nights"
            : exempt.Weekends && measure.Weekends.Count > 0 ? "are exempt from weekends"
            : exempt.Holidays && measure.Holidays.Count > 0 ? "are exempt from holidays" : null;
    }
}
