using NodaTime;

namespace RotationPlanner;

/// <summary>
/// Whether people want to take part. Of <see cref="Responder.Interested"/> and <see cref="Responder.StepsBack"/> the
/// one that came last by a date holds on it.
/// </summary>
static class Consent
{
    public static bool HasSteppedBack(this Responder responder, LocalDate date) =>
        responder.StepsBack <= date && !(responder.Interested > responder.StepsBack && responder.Interested <= date);

    /// <summary>Whether trainees' seats, sessions and promotions of that date are open to the person.</summary>
    public static bool MayClimb(this Ladder ladder, Responder responder, LocalDate date) =>
        !responder.HasSteppedBack(date) && (!ladder.Volunteers || responder.Interested <= date);

    /// <summary>From when until when, the end excluded, the person has stepped back; null for never.</summary>
    public static (LocalDate From, LocalDate? Until)? SteppedBack(this Responder responder) =>
        responder.StepsBack is not { } from ? null
        : (from, responder.Interested > from ? responder.Interested : null);

    /// <summary>The last date on which seats may begin, of service and of consent; null for no last date.</summary>
    public static LocalDate? LastDay(this Responder responder) =>
        responder.SteppedBack() is { Until: null, From: var from } && !(responder.Leaves < from)
            ? from.PlusDays(-1) : responder.Leaves;

    /// <summary>
    /// From when until when, the end excluded, a person may climb in a horizon; empty where that is never.
    /// </summary>
    public static (LocalDate From, LocalDate Until) ClimbingTime(this Ladder ladder, Responder responder,
        DateInterval horizon)
    {
        var after = horizon.End.PlusDays(1);
        var until = responder.SteppedBack() is { Until: null, From: var back } && back < after ? back : after;
        var from = new[] { horizon.Start, responder.Interested }.OfType<LocalDate>()
            .Where(day => day >= horizon.Start && ladder.MayClimb(responder, day)).DefaultIfEmpty(after).Min();
        return (from, until);
    }

    /// <summary>Whether the person may climb on any date of the horizon.</summary>
    public static bool ClimbsEver(this Company company, Responder responder) =>
        company.Ladder.ClimbingTime(responder, company.Horizon) is var (from, until) && from < until;
}
