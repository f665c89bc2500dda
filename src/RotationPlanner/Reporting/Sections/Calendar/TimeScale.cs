using System.Globalization;
using NodaTime;

namespace RotationPlanner.Reporting;

/// <summary>
/// Days as percentages of the width, so that a drawing fits a phone and a desk without a script and its letters are
/// never stretched.
/// </summary>
sealed record TimeScale(LocalDate From, int Days)
{
    public static TimeScale Of(IReadOnlyList<Shift> shifts) =>
        Between(shifts[0].Date, shifts.Max(s => s.End.LocalDateTime.PlusTicks(-1).Date));

    public static TimeScale Between(LocalDate from, LocalDate lastDay) =>
        new(from, Period.DaysBetween(from, lastDay) + 1);

    public double At(LocalDate date) => Width(Period.DaysBetween(From, date));

    public double Width(double days) => 100 * days / Days;

    /// <summary>The names of the months beneath, where they begin.</summary>
    public Html Months() =>
        Html.Of($"""<svg class="ticks" height="18" focusable="false" aria-hidden="true">{Html.Join(Starts().Select(Tick))}</svg>""");

    // The month that is under way at the left edge is named too, unless the next name would run into it; one at the
    // right edge would be cut off.
    IEnumerable<LocalDate> Starts()
    {
        var firsts = Enumerable.Range(0, Days).Select(d => From.PlusDays(d)).Where(d => d.Day == 1).ToArray();
        if (firsts.Length == 0 || (firsts[0] != From && At(firsts[0]) > 9)) yield return From;
        foreach (var first in firsts.Where(f => At(f) <= 96)) yield return first;
    }

    Html Tick(LocalDate date) => Html.Of(
        $"""<text x="{Formatting.At(At(date))}%" y="13">{date.ToString("MMM", CultureInfo.InvariantCulture)}</text>""");
}
