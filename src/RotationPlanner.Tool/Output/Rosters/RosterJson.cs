using RotationPlanner.Interchange;

namespace RotationPlanner.Tool.Output.Rosters;

/// <summary>The seats shown, as plan.json has them.</summary>
static class RosterJson
{
    public static string Of(PlanFile document, IEnumerable<RosterSeat> seats)
    {
        var shown = seats.ToHashSet();
        var text = new JsonLines(PlanFile.Options).Field("revision", document.Revision);
        if (document.Company is { } company) text.Field("company", company);
        if (document.TimeZone is { } zone) text.Field("timeZone", zone);
        return text
            .Array("assignments", [.. document.Assignments.Where(a => shown.Contains(RosterSeat.Of(a)))])
            .Array("unfilled",
            [.. document.Unfilled.Where(u => u.Required && shown.Contains(RosterSeat.Of(u)))])
            .ToString();
    }
}
