using NodaTime;

namespace RotationPlanner.Reporting;

/// <summary>
/// The whole horizon at a glance: a row per lane, time from left to right, each block with the letter and colour of its
/// department. The table below says the same in names.
/// </summary>
static class Strip
{
    const int Row = 22;

    public static void Write(HtmlWriter page, RotationRoster roster)
    {
        var time = TimeScale.Of(roster.Shifts);
        page.Line($"""<div class="strip" role="img" aria-label="Overview of {roster.Rotation.Name} over time by department; the table below lists every name.">""");
        page.Line($"""<ol class="lanes">{Html.Join(roster.Lanes.Select(l => Html.Of($"<li>{l.Title}</li>")))}</ol>""");
        page.Line($"""<div class="time"><svg class="{Density(roster.Shifts.Count)}" height="{roster.Lanes.Count * Row}" focusable="false">""");
        foreach (var (lane, index) in roster.Lanes.Select((l, i) => (l, i)))
            foreach (var shift in roster.Shifts.Where(lane.Has))
                page.Add($"{Block(roster, shift, lane, index, time)}");
        page.Line($"</svg>{time.Months()}</div></div>");
    }

    /// <summary>Letters are left out where blocks are too narrow for them: on a phone first, then everywhere.</summary>
    public static string Density(int columns) => columns > 60 ? "packed" : columns > 28 ? "dense" : "roomy";

    static Html Block(RotationRoster roster, Shift shift, Lane lane, int index, TimeScale time)
    {
        var holder = roster.Holder(shift, lane);
        if (holder is null && !roster.IsMissing(shift, lane)) return Html.Empty;
        var days = Math.Max(1, Period.DaysBetween(shift.Date, shift.End.Date));
        var (x, width) = (time.At(shift.Date), time.Width(0.96 * days));
        var (kind, who) = holder is null
            ? ("gone", "empty") : ($"f{roster.View.Colour(holder.Responder)}", roster.View.Name(holder.Responder));
        var code = holder is null ? Html.Empty : Html.Of($"""<text x="{Formatting.At(x + width / 2)}%" y="{index * Row + 15}">{roster.View.Code(holder.Responder)}</text>""");
        return Html.Of($"""<g><title>{Formatting.Day(shift.Date)}, {lane.Title}: {who}</title><rect class="{kind}" x="{Formatting.At(x)}%" y="{index * Row + 1}" width="{Formatting.At(width)}%" height="{Row - 3}"/>{code}</g>""");
    }
}
