using NodaTime;

namespace RotationPlanner.Reporting;

/// <summary>
/// How often each person is on, week by week; for rotations whose shifts are too many to see one by one.
/// </summary>
static class WeeklyTurns
{
    const int Row = 20;

    public static void Write(HtmlWriter page, RotationRoster roster)
    {
        var weeks = Weeks(roster.Shifts);
        var people = roster.Held.GroupBy(h => h.Seat.Responder).OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal).ToArray();
        page.Line($"""<table class="turns" role="table"><caption>{roster.Rotation.Name}: shifts of each person, week by week</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Person</th>""");
        page.Line($"""<th aria-hidden="true" class="chart">{weeks.Months()}</th><th scope="col" role="columnheader" class="n">Shifts</th></tr></thead><tbody role="rowgroup">""");
        foreach (var person in people)
            Line(page, roster.View.Person(person.Key), weeks, $"f{roster.View.Colour(person.Key)}",
                [.. person.Select(h => h.Shift)]);
        if (roster.Missing.Any())
            Line(page, Html.Of($"""<strong class="empty">empty</strong>"""), weeks, "gone", [.. roster.Missing]);
        page.Line($"</tbody></table>");
    }

    static void Line(HtmlWriter page, Html name, TimeScale weeks, string kind, IReadOnlyList<Shift> shifts)
    {
        page.Add($"""<tr role="row"><th scope="row" role="rowheader">{name}</th><td aria-hidden="true" class="chart"><svg class="cells {Strip.Density(weeks.Days / 7)}" height="{Row}" aria-hidden="true" focusable="false">""");
        foreach (var week in shifts.GroupBy(s => Monday(s.Date)).OrderBy(w => w.Key))
            page.Add($"{Cell(weeks, week.Key, kind, week.Count())}");
        page.Line($"""</svg></td><td role="cell" class="n">{shifts.Count}<span class="label"> {(shifts.Count == 1 ? "shift" : "shifts")}</span></td></tr>""");
    }

    static Html Cell(TimeScale weeks, LocalDate monday, string kind, int count)
    {
        var (x, width) = (weeks.At(monday), weeks.Width(6.5));
        return Html.Of($"""<g><title>Week of {Formatting.Day(monday)}: {Formatting.Count(count, "shift", "shifts")}</title><rect class="{kind}" x="{Formatting.At(x)}%" y="1" width="{Formatting.At(width)}%" height="{Row - 3}"/><text x="{Formatting.At(x + width / 2)}%" y="14">{count}</text></g>""");
    }

    static TimeScale Weeks(IReadOnlyList<Shift> shifts) =>
        TimeScale.Between(Monday(shifts[0].Date), Monday(shifts[^1].Date).PlusDays(6));

    public static LocalDate Monday(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);
}
