namespace RotationPlanner.Rules;

/// <summary>
/// Nobody who stepped back begins a seat; where the ladder is for volunteers, only those who are interested train.
/// </summary>
sealed class Consenting(Company company) : IStandingRule
{
    // A shift that starts on one date begins in some zones two dates earlier.
    const int MostZones = 2;

    public string Name => "consent";

    public bool? ExcludesAlways(Responder responder, Rotation rotation, Role role) =>
        responder.StepsBack is null && (!IsForVolunteers(role) || responder.Interested?.PlusDays(MostZones) <= company.Horizon.Start)
            ? false : null;

    public string? Excludes(Responder responder, Shift shift, Role role)
    {
        var date = shift.Start.WithZone(responder.TimeZone).Date;
        return responder.HasSteppedBack(date) ? "have stepped back by then"
            : IsForVolunteers(role) && !company.Ladder.MayClimb(responder, date) ? "have not asked to train by then"
            : null;
    }

    public string? Advice(Responder responder) => responder.StepsBack is null && responder.Interested is null
        && company.Ladder.Volunteers ? "ask whether they are interested" : null;

    bool IsForVolunteers(Role role) => company.Ladder.Volunteers && role.Needs.IsTraining(company.Ladder);
}
