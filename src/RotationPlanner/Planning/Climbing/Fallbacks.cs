using RotationPlanner.Rules;
using RotationPlanner.Training;

namespace RotationPlanner.Planning.Climbing;

/// <summary>
/// Who steps in for somebody who commands provisionally: beside a leader somebody certified of the same shift, else the
/// one who could hold the seat and is asked least. Whoever was told so in a published plan stays while they can.
/// </summary>
sealed class Fallbacks(Company company, TrainingOutlook outlook, HeldSeats seats)
{
    readonly RuleSet rules = new(company);
    readonly Dictionary<string, int> asked = new(StringComparer.Ordinal);

    public string? For(Assignment seat, Responder responder, Shift shift, Role role)
    {
        if (seat.Fallback is { } told && Holds(told, seat, responder, shift, role))
        {
            asked[told] = asked.GetValueOrDefault(told) + 1;
            return told;
        }
        var beside = role.Id == outlook.Leading(shift.Rotation)?.Id
            ? seats.In(shift.Id).Where(a => a.Role != role.Id && seats[a] is var (other, _, held)
            && held.Needs.IsCommand(company.Ladder) && IsCertified(other, shift, held))
                .Select(a => a.Responder).FirstOrDefault()
            : null;
        var found = beside ?? company.Responders
            .Where(r => r.Id != responder.Id && IsCertified(r, shift, role) && rules.Excludes(r, shift, role) is null
            && !seats.IsBusy(r.Id, seat.Start, seat.End))
            .MinBy(r => asked.GetValueOrDefault(r.Id))?.Id;
        if (found is not null) asked[found] = asked.GetValueOrDefault(found) + 1;
        return found;
    }

    /// <summary>Whether whoever was told to step in still can.</summary>
    bool Holds(string told, Assignment seat, Responder responder, Shift shift, Role role) =>
        told != responder.Id && company.Responders.FirstOrDefault(r => r.Id == told) is { } person
        && (seats.In(shift.Id).Any(a => a.Responder == told && a.Role != role.Id && seats[a] is var (other, _, held)
            && held.Needs.IsCommand(company.Ladder) && IsCertified(other, shift, held))
        || (IsCertified(person, shift, role) && rules.Excludes(person, shift, role) is null && !seats.IsBusy(told, seat.Start, seat.End)));

    bool IsCertified(Responder responder, Shift shift, Role role) =>
        outlook.Allows(responder, shift, role) && !outlook.IsProvisional(responder, shift, role);
}
