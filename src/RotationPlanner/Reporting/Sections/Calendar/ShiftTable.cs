using NodaTime.Text;

namespace RotationPlanner.Reporting;

/// <summary>A row per shift, a column per lane; for rotations whose shifts last for days.</summary>
static class ShiftTable
{
    static readonly LocalDateTimePattern end = LocalDateTimePattern.CreateWithInvariantCulture("ddd d MMM HH:mm");

    public static void Write(HtmlWriter page, RotationRoster roster)
    {
        var each = roster.IsWeekly ? "a week that begins on the date given" : "a shift that begins on the date given";
        page.Add($"""<table class="weeks" role="table"><caption>{roster.Rotation.Name}: each line is {each}</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">From</th>""");
        foreach (var lane in roster.Lanes)
            page.Add($"""<th scope="col" role="columnheader"><bdi>{lane.Title}</bdi></th>""");
        page.Line($"</tr></thead><tbody role=\"rowgroup\">");
        foreach (var shift in roster.Shifts)
        {
            page.Add($"""<tr role="row"><th scope="row" role="rowheader">{Formatting.Day(shift.Date)}{Length(roster, shift)}</th>""");
            foreach (var lane in roster.Lanes)
                page.Add($"{Cell(roster, shift, lane)}");
            page.Line($"</tr>");
        }
        page.Line($"</tbody></table>");
    }

    static Html Cell(RotationRoster roster, Shift shift, Lane lane) => lane.Has(shift)
        ? Html.Of($"""<td role="cell"><span class="label">{lane.Title} </span><span class="who">{roster.Cell(shift, lane)}</span></td>""")
        : Html.Of($"""<td role="cell"></td>""");

    // The clocks change in this week; it is credited with the hours it really has.
    static Html Length(RotationRoster roster, Shift shift) => !roster.IsWeekly
        ? Html.Of($""" <small>until {end.Format(shift.End.LocalDateTime)}</small>""")
        : shift.Minutes == 7 * 24 * 60
        ? Html.Empty : Html.Of($""" <small>{Formatting.Number(shift.Minutes / 60.0)} h, clocks change</small>""");
}
