using NodaTime;

namespace RotationPlanner.Training;

/// <summary>
/// Seats of the company's history that lead: those of roles that need <see cref="Ladder.Commands"/> or a rung above it.
/// </summary>
static class LedInHistory
{
    /// <summary>The last day before the horizon on which the person began such a seat, or null.</summary>
    public static LocalDate? Last(Company company, Responder responder) =>
        company.History.Where(p => p.Responder == responder.Id && Limits.IsSound(p.Start) && Leads(company, p))
            .Select(p => (LocalDate?)p.Start.InZone(responder.TimeZone).Date)
            .Where(d => d < company.Horizon.Start).Max();

    static bool Leads(Company company, Assignment past) =>
        company.Rotations.FirstOrDefault(r => r.Id == past.Rotation)?.Roles.FirstOrDefault(
            r => r.Id == past.Role)?.Needs.IsCommand(company.Ladder) ?? false;
}
