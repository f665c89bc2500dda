using RotationPlanner.Interchange;

namespace RotationPlanner.Tool.Output.Rosters;

/// <summary>The seats shown, as plan.json has them.</summary>
static class RosterJson
{
    public static string Of(PlanDocument document, IEnumerable<RosterSeat> seats)
    {
        var shown = seats.ToHashSet();
        var format = JsonFormat.Ours;
        var text = new JsonLines().Field("revision", document.Revision, format.Int32);
        if (document.Company is { } company) text.Field("company", company, format.String);
        if (document.TimeZone is { } zone) text.Field("timeZone", zone, format.String);
        return text
            .Array("assignments", [.. document.Assignments.Where(a => shown.Contains(RosterSeat.Of(a)))],
            format.Assignment)
            .Array("unfilled",
            [.. (document.Unfilled ?? []).Where(u => u.Required && shown.Contains(RosterSeat.Of(u)))],
            format.UnfilledSeat)
            .ToString();
    }
}
