using RotationPlanner.Scheduling;

namespace RotationPlanner.Reporting;

/// <summary>A row per shift, a column per lane; for rotations that hand over once a week.</summary>
static class WeeklyTable
{
    public static void Write(HtmlWriter page, RotationRoster roster)
    {
        page.Add($"""<table class="weeks"><caption>{roster.Rotation.Name}: each line is a week that begins on the date given</caption><thead><tr><th scope="col">From</th>""");
        foreach (var lane in roster.Lanes) page.Add($"""<th scope="col"><bdi>{lane.Title}</bdi></th>""");
        page.Line($"</tr></thead><tbody>");
        foreach (var shift in roster.Shifts)
        {
            page.Add($"""<tr><th scope="row">{Say.Day(shift.Date)}{Length(shift)}</th>""");
            foreach (var lane in roster.Lanes) page.Add($"<td>{roster.Cell(shift, lane)}</td>");
            page.Line($"</tr>");
        }
        page.Line($"</tbody></table>");
    }

    // The clocks change in this week; it is credited with the hours it really has.
    static Html Length(Shift shift) => shift.Minutes == 7 * 24 * 60 ? Html.Empty : Html.Of($""" <small>{Say.Number(shift.Minutes / 60.0)} h</small>""");
}
