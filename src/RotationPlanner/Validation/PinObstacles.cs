using NodaTime;

namespace RotationPlanner;

/// <summary>Why a person cannot hold the seat they are pinned to.</summary>
static class PinObstacles
{
    /// <summary>Continues "Ana is pinned as ... but ...", or null when nothing stands in the way.</summary>
    public static string? Of(Company company, Shift shift, Role role, Responder responder)
    {
        var (start, end) = (shift.Start.ToInstant(), shift.End.ToInstant());
        var first = start.InZone(responder.TimeZone).Date;
        var last = (end - Duration.Epsilon).InZone(responder.TimeZone).Date;
        var buyIn = company.Departments.FirstOrDefault(d => d.Id == responder.Department)?.BuyIn;
        var standing = Standings.Of(company)[responder.Id];
        if (!role.Needs.Allows(standing.Stage, company.Ladder))
            return $"the stage '{TextSanitizer.Line(standing.Stage)}' does not allow that role";
        if (!standing.Allows(role.Needs)) return $"the stage '{TextSanitizer.Line(standing.Stage)}' has lapsed";
        if (responder.MayHold is { } roles && !roles.Contains(role.Id)) return "may not hold that role";
        if (shift.For?.Allows(responder) == false) return "is not among those the shift is for";
        if (responder.Joins is { } joins && Limits.IsSound(joins) && first < joins) return "has not joined by then";
        if (responder.Leaves is { } leaves && Limits.IsSound(leaves) && last > leaves) return "has left by then";
        if (responder.Tour?.Covers(first) == false) return "pauses between tours of duty then";
        if (responder.HasSteppedBack(first)) return "has stepped back by then";
        if (role.Needs.IsTraining(company.Ladder) && !company.Ladder.MayClimb(responder, first))
            return "has not asked to train by then";
        if (buyIn is null && company.RunsOnBuyIns) return "is of a department that has not agreed to lend anybody";
        if (buyIn is not null && Limits.IsSound(buyIn.Since) && shift.Date < buyIn.Since)
            return "is lent only later by the department";
        if (buyIn is not null && shift.Date >= buyIn.Since && !buyIn.Holds(shift.Date))
            return "is lent no longer by the department";
        if (responder.IsAway(start, end)) return "is on time off then";
        if (responder.OtherDuties.Any(t => t.Overlaps(start, end))) return "is on another duty then";
        return null;
    }
}
