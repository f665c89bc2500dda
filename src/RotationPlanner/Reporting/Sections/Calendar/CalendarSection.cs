using NodaTime;

namespace RotationPlanner.Reporting;

/// <summary>Who is on when.</summary>
static class CalendarSection
{
    public static void Write(HtmlWriter page, ReportView view)
    {
        var note = Html.Of($"Who is on when, by the wall clock of each rotation’s zone. Letters and colours stand for departments.");
        Frame.Section(page, "calendar", "Calendar", note, () =>
        {
            PeopleSection.DepartmentLegend(page, view);
            var shifts = view.Plan.Schedule.Shifts.ToLookup(s => s.Rotation.Id, StringComparer.Ordinal);
            foreach (var rotation in view.Company.Rotations)
            {
                var roster = new RotationRoster(
                    view, rotation, [.. shifts[rotation.Id].OrderBy(s => s.Date).ThenBy(s => s.Start.ToInstant())]);
                page.Line($"""<h3><bdi>{rotation.Name}</bdi></h3>""");
                if (rotation.Overlap > Duration.Zero)
                    page.Line($"<p>Whoever goes stays {Formatting.Number(rotation.Overlap.TotalMinutes)} minutes beside whoever takes over.</p>");
                if (roster.Shifts.Count == 0) { page.Line($"<p>No shift starts in the horizon.</p>"); continue; }
                if (roster.IsWeekly || roster.AreLong)
                {
                    Strip.Write(page, roster);
                    ShiftTable.Write(page, roster);
                    continue;
                }
                WeeklyTurns.Write(page, roster);
                page.Line($"""<details><summary>Day by day: all {Formatting.Count(roster.Shifts.Count, "shift", "shifts")}</summary>""");
                DailyTable.Write(page, roster);
                page.Line($"</details>");
            }
        });
    }
}
