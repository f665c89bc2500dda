namespace RotationPlanner.Reporting;

/// <summary>A row per shift, a column per lane; for rotations that hand over once a week.</summary>
static class WeeklyTable
{
    public static void Write(HtmlWriter page, RotationRoster roster)
    {
        page.Add($"""<table class="weeks" role="table"><caption>{roster.Rotation.Name}: each line is a week that begins on the date given</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">From</th>""");
        foreach (var lane in roster.Lanes)
            page.Add($"""<th scope="col" role="columnheader"><bdi>{lane.Title}</bdi></th>""");
        page.Line($"</tr></thead><tbody role=\"rowgroup\">");
        foreach (var shift in roster.Shifts)
        {
            page.Add($"""<tr role="row"><th scope="row" role="rowheader">{Formatting.Day(shift.Date)}{Length(shift)}</th>""");
            foreach (var lane in roster.Lanes)
                page.Add($"""<td role="cell"><span class="label">{lane.Title} </span><span class="who">{roster.Cell(shift, lane)}</span></td>""");
            page.Line($"</tr>");
        }
        page.Line($"</tbody></table>");
    }

    // The clocks change in this week; it is credited with the hours it really has.
    static Html Length(Shift shift) => shift.Minutes == 7 * 24 * 60
        ? Html.Empty : Html.Of($""" <small>{Formatting.Number(shift.Minutes / 60.0)} h, clocks change</small>""");
}
