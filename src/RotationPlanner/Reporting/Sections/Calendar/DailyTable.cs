using NodaTime;

namespace RotationPlanner.Reporting;

/// <summary>A row per week, a column per day; for rotations that hand over daily or have named shifts.</summary>
static class DailyTable
{
    public static void Write(HtmlWriter page, RotationRoster roster)
    {
        var days = roster.Shifts.Select(s => s.Date.DayOfWeek).Distinct().Order().ToArray();
        page.Add($"""<table class="days" role="table"><caption>{roster.Rotation.Name}: each line is a week</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Week of</th>""");
        foreach (var day in days) page.Add($"""<th scope="col" role="columnheader">{day.ToString()}</th>""");
        page.Line($"</tr></thead><tbody role=\"rowgroup\">");
        foreach (var week in roster.Shifts.GroupBy(s => WeeklyTurns.Monday(s.Date)))
        {
            var byDay = week.ToLookup(s => s.Date.DayOfWeek);
            page.Add($"""<tr role="row"><th scope="row" role="rowheader">{Formatting.Day(week.Key)}</th>""");
            foreach (var day in days) Day(page, roster, week.Key.PlusDays((int)day - 1), byDay[day]);
            page.Line($"</tr>");
        }
        page.Line($"</tbody></table>");
    }

    static void Day(HtmlWriter page, RotationRoster roster, LocalDate date, IEnumerable<Shift> shifts)
    {
        page.Add($"""<td role="cell"><span class="date">{date.DayOfWeek.ToString()[..3]} {date.Day}</span>""");
        foreach (var shift in shifts)
            foreach (var lane in roster.Lanes.Where(l => l.Has(shift)))
                page.Add($"""<div class="on"><span class="lane">{roster.When(shift)}<bdi>{lane.Title}</bdi></span> <span>{roster.Cell(shift, lane)}</span></div>""");
        page.Add($"</td>");
    }
}
