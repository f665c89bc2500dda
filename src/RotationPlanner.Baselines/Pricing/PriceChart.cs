using RotationPlanner.Reporting;

namespace RotationPlanner.Baselines.Pricing;

/// <summary>
/// The curve as a staircase: to the right more is carried above a fair share, upwards more wishes are honoured. The
/// numbers stand in a table beside it, so it is hidden from screen readers.
/// </summary>
static class PriceChart
{
    const double Width = 480, Height = 280, Left = 52, Right = 24, Top = 26, Bottom = 52, Dot = 4.5, Beside = 44, LineHeight = 16;
    const int Lines = 5;

    // Wishes that are nearly all honoured are shown from nine tenths on; numbers that ought to be round may be off by so much.
    const double LeastRange = 0.9, Rounding = 1e-9;

    public static Html Of(PriceOfFairness price)
    {
        IReadOnlyList<PricePoint> all = [price.Today, .. price.Points];
        var hours = Ticks(Math.Min(0, all.Min(p => p.WorstExcessHours)), all.Max(p => p.WorstExcessHours));
        var parts = Ticks(Math.Min(LeastRange, all.Min(p => p.Honoured)), 1);
        double Across(double value) => Left + ((Width - Left - Right) * (value - hours[0]) / (hours[^1] - hours[0]));
        double Up(double value) => Height - Bottom - ((Height - Top - Bottom) * (value - parts[0]) / (parts[^1] - parts[0]));
        var drawn = Html.Join([Grid(hours, parts, Across, Up), Stairs(price, Across, Up), Dots(price, Across, Up)]);
        var box = $"0 0 {Formatting.At(Width)} {Formatting.At(Height)}";
        return Html.Of($"""<svg class="curve" viewBox="{box}" aria-hidden="true" focusable="false">{drawn}</svg>""");
    }

    static Html Grid(double[] hours, double[] parts, Func<double, double> across, Func<double, double> up)
    {
        var pieces = new List<Html>();
        foreach (var part in parts)
        {
            pieces.Add(Line("grid", Left, up(part), Width - Right, up(part)));
            pieces.Add(Text(Left - 8, up(part) + 4, "end", Formatting.Part(part)));
        }
        foreach (var value in hours) pieces.Add(Text(across(value), Height - Bottom + 18, "middle", PriceWords.Hours(value)));
        pieces.Add(Text((Left + Width - Right) / 2, Height - 8, "middle", "above a fair share, of whoever carries most"));
        pieces.Add(Text(4, 12, "start", "wishes honoured"));
        return Html.Join(pieces);
    }

    /// <summary>Up to the next point's excess nothing more is honoured.</summary>
    static Html Stairs(PriceOfFairness price, Func<double, double> across, Func<double, double> up)
    {
        var corners = Corners(price).Select(p => (X: Formatting.At(across(p.WorstExcessHours)), Y: Formatting.At(up(p.Honoured)))).ToList();
        var path = $"M{corners[0].X} {corners[0].Y}{string.Concat(corners.Skip(1).Select(c => $"H{c.X}V{c.Y}"))}H{Formatting.At(Width - Right)}";
        return Html.Of($"""<path class="stairs" d="{path}"/>""");
    }

    /// <summary>The points that something is paid for: each with more excess than all that honour as much.</summary>
    internal static IReadOnlyList<PricePoint> Corners(PriceOfFairness price)
    {
        var corners = new List<PricePoint>();
        foreach (var point in price.Points.OrderBy(p => p.WorstExcessHours).ThenByDescending(p => p.Honoured))
            if (corners.Count == 0 || point.Honoured > corners[^1].Honoured) corners.Add(point);
        return corners;
    }

    static Html Dots(PriceOfFairness price, Func<double, double> across, Func<double, double> up)
    {
        var pieces = new List<Html>();
        var named = (X: double.NegativeInfinity, Y: double.NegativeInfinity);
        foreach (var point in Corners(price))
        {
            var (x, y) = Circle("dot", point);
            // Of names that would stand in each other, the first is left; the table has all.
            if (x - named.X < Beside && Math.Abs(y - named.Y) < LineHeight) continue;
            named = (x, y);
            // Neither below to the right of a corner nor above to the left does the curve ever come.
            var name = PriceWords.Hours(point.Tolerance);
            pieces.Add(x < Width - Right - Beside ? Text(x + 7, y + 15, "start", name) : Text(x - 5, y - 7, "end", name));
        }
        Circle("today", price.Today);
        return Html.Join(pieces);

        (double X, double Y) Circle(string kind, PricePoint point)
        {
            var (x, y) = (across(point.WorstExcessHours), up(point.Honoured));
            pieces.Add(Html.Of($"""<circle class="{kind}" cx="{Formatting.At(x)}" cy="{Formatting.At(y)}" r="{Formatting.At(Dot)}"/>"""));
            return (x, y);
        }
    }

    /// <summary>A few round numbers from below the least to above the most.</summary>
    static double[] Ticks(double least, double most)
    {
        var range = Math.Max(most - least, 1e-3);
        var unit = Math.Pow(10, Math.Floor(Math.Log10(range / Lines)));
        var step = unit * rounds.First(r => r * unit * Lines >= range);
        var from = Math.Floor((least / step) + Rounding) * step;
        var count = (int)Math.Max(1, Math.Ceiling(((most - from) / step) - Rounding));
        return [.. Enumerable.Range(0, count + 1).Select(i => from + (i * step))];
    }

    static readonly double[] rounds = [1, 2, 2.5, 5, 10, 20];

    static Html Line(string kind, double x1, double y1, double x2, double y2) =>
        Html.Of($"""<line class="{kind}" x1="{Formatting.At(x1)}" y1="{Formatting.At(y1)}" x2="{Formatting.At(x2)}" y2="{Formatting.At(y2)}"/>""");

    static Html Text(double x, double y, string anchor, string text) =>
        Html.Of($"""<text x="{Formatting.At(x)}" y="{Formatting.At(y)}" text-anchor="{anchor}">{text}</text>""");
}
