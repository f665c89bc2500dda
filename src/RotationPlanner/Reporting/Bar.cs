namespace RotationPlanner.Reporting;

/// <summary>
/// A bar with a mark. Geometry is SVG with attributes, not styles: it stretches to any width, prints in colour, and
/// needs no inline style, which the content security policy would refuse. The numbers stand beside it as text, so it is
/// hidden from screen readers.
/// </summary>
static class Bar
{
    const double Height = 12;

    /// <summary>What is carried against what is fair: up to the mark, beyond it, and what is missing to it.</summary>
    public static Html Load(double load, double share, double scale)
    {
        var (at, mark) = (Part(load, scale), Part(share, scale));
        var over = at > mark ? Rect("over", mark, at - mark) : Html.Empty;
        var under = at < mark ? Rect("under", at, mark - at) : Html.Empty;
        return Drawing(Html.Join([Rect("load", 0, Math.Min(at, mark)), over, under, Mark(mark)]));
    }

    /// <summary>A part of the whole, and the range agreed for it.</summary>
    public static Html Range(double part, double? least, double? most, double scale)
    {
        var band = least is null && most is null ? Html.Empty
            : Rect("band", Part(least ?? 0, scale), Part(most ?? 1, scale) - Part(least ?? 0, scale), 0, Height);
        return Drawing(Html.Join([band, Rect("load", 0, Part(part, scale)),
            least is > 0 ? Mark(Part(least.Value, scale)) : Html.Empty, most is < 1 ? Mark(Part(most.Value, scale)) : Html.Empty]));
    }

    /// <summary>What there is, and what comes to it.</summary>
    public static Html Growth(double there, double more, double scale) =>
        Drawing(Html.Join([Rect("load", 0, Part(there, scale)), Rect("grown", Part(there, scale), Part(more, scale))]));

    /// <summary>What is expected, the range it will likely lie in, and what is needed.</summary>
    public static Html Stock(double expected, double low, double high, double? needed, double scale) =>
        Drawing(Html.Join([Rect("band", Part(low, scale), Part(high, scale) - Part(low, scale), 0, Height), Rect("load", 0, Part(expected, scale)),
            needed is { } mark ? Mark(Part(mark, scale)) : Html.Empty]));

    static Html Drawing(Html content) =>
        Html.Of($"""<svg class="bar" viewBox="0 0 100 {Formatting.At(Height)}" preserveAspectRatio="none" aria-hidden="true" focusable="false">{content}</svg>""");

    static Html Rect(string kind, double x, double width, double y = 3, double height = Height - 6) =>
        width <= 0 ? Html.Empty
        : Html.Of($"""<rect class="{kind}" x="{Formatting.At(x)}" y="{Formatting.At(y)}" width="{Formatting.At(width)}" height="{Formatting.At(height)}"/>""");

    // A line keeps its thickness however the drawing is stretched.
    static Html Mark(double x) =>
        Html.Of($"""<line class="mark" x1="{Formatting.At(x)}" x2="{Formatting.At(x)}" y1="0" y2="{Formatting.At(Height)}" vector-effect="non-scaling-stroke"/>""");

    static double Part(double value, double scale) => scale > 0 ? Math.Clamp(100 * value / scale, 0, 100) : 0;
}
