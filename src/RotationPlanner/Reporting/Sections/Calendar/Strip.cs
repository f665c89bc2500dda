using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Reporting;

/// <summary>The whole horizon at a glance: a row per lane, time from left to right, coloured by department. The table below says the same in words.</summary>
static class Strip
{
    const int Row = 22;

    public static void Write(HtmlWriter page, RotationRoster roster)
    {
        var from = roster.Shifts[0].Date;
        var days = Period.DaysBetween(from, roster.Shifts.Max(s => s.End.LocalDateTime.PlusTicks(-1).Date)) + 1;
        page.Line($"""<div class="strip" role="img" aria-label="Overview of {roster.Rotation.Name} over time, coloured by department; the table below lists every name.">""");
        page.Line($"""<ol class="lanes">{Html.Join(roster.Lanes.Select(l => Html.Of($"<li>{l.Title}</li>")))}</ol>""");
        page.Line($"""<div class="time"><svg viewBox="0 0 {days} {roster.Lanes.Count * Row}" height="{roster.Lanes.Count * Row}" preserveAspectRatio="none" focusable="false">""");
        foreach (var (lane, index) in roster.Lanes.Select((l, i) => (l, i)))
            foreach (var shift in roster.Shifts.Where(lane.Has))
                page.Add($"{Block(roster, shift, lane, index, from)}");
        page.Line($"""</svg><svg class="ticks" height="18" focusable="false">{Html.Join(Months(from, days).Select(m => Tick(m, days)))}</svg></div></div>""");
    }

    static Html Block(RotationRoster roster, Shift shift, Lane lane, int index, LocalDate from)
    {
        var x = Period.DaysBetween(from, shift.Date);
        // Shifts shorter than a day still fill theirs: hours are told by the lane.
        var width = Math.Max(1, Period.DaysBetween(shift.Date, shift.End.Date));
        var gap = width > 1 ? 0.35 : 0.12;
        var holder = roster.Holder(shift, lane);
        if (holder is null && !roster.IsMissing(shift, lane)) return Html.Empty;
        var (kind, who) = holder is null ? ("gone", "empty") : ($"f{roster.View.Colour(holder.Responder)}", roster.View.Name(holder.Responder));
        return Html.Of($"""<rect class="{kind}" x="{x}" y="{index * Row + 2}" width="{Say.At(width - gap)}" height="{Row - 4}"><title>{Say.Day(shift.Date)}, {lane.Title}: {who}</title></rect>""");
    }

    // A name at the very end would be cut off.
    static IEnumerable<(int Day, LocalDate Date)> Months(LocalDate from, int days) =>
        Enumerable.Range(0, days).Select(d => (d, from.PlusDays(d))).Where(m => m.Item2.Day == 1 && m.d <= 0.96 * days);

    static Html Tick((int Day, LocalDate Date) month, int days) =>
        Html.Of($"""<text x="{Say.At(100.0 * month.Day / days)}%" y="13">{month.Date.ToString("MMM", System.Globalization.CultureInfo.InvariantCulture)}</text>""");
}
