using RotationPlanner.Reporting;

namespace RotationPlanner.Simulation.Pages;

/// <summary>
/// How a mean settles: after so many runs the mean as a dot, and what it may be as a line. The numbers stand in a table
/// beside it, so it is hidden from screen readers.
/// </summary>
static class SettlingChart
{
    const double Width = 480, Height = 220, Left = 52, Right = 16, Top = 24, Bottom = 48, Dot = 4.5;
    const int Lines = 4;

    public static Html Of(IReadOnlyList<(int Runs, Estimate Value)> steps, string unit)
    {
        var (least, most) = (steps.Min(s => s.Value.Mean - s.Value.Margin), steps.Max(s => s.Value.Mean + s.Value.Margin));
        if (most - least < 1e-9) (least, most) = (least - 1, most + 1);
        double Up(double value) => Height - Bottom - ((Height - Top - Bottom) * (value - least) / (most - least));
        double Across(int step) => Left + ((Width - Left - Right) * (step + 0.5) / steps.Count);
        var pieces = new List<Html>();
        for (var i = 0; i <= Lines; i++)
        {
            var value = least + ((most - least) * i / Lines);
            pieces.Add(Line("grid", Left, Up(value), Width - Right, Up(value)));
            pieces.Add(Text(Left - 8, Up(value) + 4, "end", Formatting.Number(value, "#,0.0#")));
        }
        for (var i = 0; i < steps.Count; i++)
        {
            var (runs, value) = steps[i];
            pieces.Add(Line("stairs", Across(i), Up(value.Mean - value.Margin), Across(i), Up(value.Mean + value.Margin)));
            pieces.Add(Html.Of($"""<circle class="dot" cx="{Formatting.At(Across(i))}" cy="{Formatting.At(Up(value.Mean))}" r="{Formatting.At(Dot)}"/>"""));
            pieces.Add(Text(Across(i), Height - Bottom + 18, "middle", Formatting.Number(runs, "#,0")));
        }
        pieces.Add(Text((Left + Width - Right) / 2, Height - 8, "middle", "runs"));
        pieces.Add(Text(Left, Top - 10, "start", unit));
        return Html.Of($"""<svg class="curve" viewBox="0 0 {Formatting.At(Width)} {Formatting.At(Height)}" aria-hidden="true" focusable="false">{Html.Join(pieces)}</svg>""");
    }

    static Html Line(string kind, double x1, double y1, double x2, double y2) =>
        Html.Of($"""<line class="{kind}" x1="{Formatting.At(x1)}" y1="{Formatting.At(y1)}" x2="{Formatting.At(x2)}" y2="{Formatting.At(y2)}"/>""");

    static Html Text(double x, double y, string anchor, string text) =>
        Html.Of($"""<text x="{Formatting.At(x)}" y="{Formatting.At(y)}" text-anchor="{anchor}">{text}</text>""");
}
