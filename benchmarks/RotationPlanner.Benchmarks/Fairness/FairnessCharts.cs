using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace RotationPlanner.Benchmarks.Fairness;

/// <summary>The rows as pictures: how uneven each company is by each way, and which rules a round robin breaks.</summary>
static class FairnessCharts
{
    const double Width = 1100, Height = 480;

    // What is below an hour is drawn as an hour: the axis is logarithmic.
    const double Least = 1;

    static readonly OxyColor ours = OxyColor.Parse("#1f5fbf"), other = OxyColor.Parse("#c2571a"), plain = OxyColor.Parse("#8a8f98");

    /// <summary>Writes both pictures and tells their paths.</summary>
    public static IEnumerable<string> Write(IReadOnlyList<FairnessRow> rows, string folder)
    {
        Directory.CreateDirectory(folder);
        yield return Save(WorstExcess(rows), Path.Combine(folder, "worst-excess.svg"));
        yield return Save(Broken(rows), Path.Combine(folder, "broken-rules.svg"));
    }

    static PlotModel WorstExcess(IReadOnlyList<FairnessRow> rows)
    {
        var model = Frame("Worst excess of each company, in weighted hours", rows);
        model.Axes.Add(new LogarithmicAxis { Position = AxisPosition.Left, Minimum = Least, AxisTitleDistance = 16, Title = "weighted hours above a fair share", MajorGridlineStyle = LineStyle.Solid, MajorGridlineColor = OxyColors.LightGray });
        model.Series.Add(Points("round robin", rows, r => r.RoundRobinExcess, plain, MarkerType.Cross));
        model.Series.Add(Points("best other, as sound", rows, r => r.BestOtherExcess, other, MarkerType.Triangle));
        model.Series.Add(Points("RotationPlanner", rows, r => r.WorstExcess, ours, MarkerType.Circle));
        model.Series.Add(Points("proved least", rows, r => r.Bound, ours, MarkerType.Plus));
        return model;
    }

    static PlotModel Broken(IReadOnlyList<FairnessRow> rows)
    {
        var model = Frame("Hard rules broken in each company", rows);
        model.Axes.Add(new LinearAxis { Position = AxisPosition.Left, Minimum = 0, AxisTitleDistance = 16, Title = "broken rules", MajorGridlineStyle = LineStyle.Solid, MajorGridlineColor = OxyColors.LightGray });
        model.Series.Add(Points("round robin", rows, r => r.RoundRobinBroken, plain, MarkerType.Cross, 0));
        model.Series.Add(Points("RotationPlanner", rows, r => r.Broken, ours, MarkerType.Circle, 0));
        return model;
    }

    static PlotModel Frame(string title, IReadOnlyList<FairnessRow> rows)
    {
        var model = new PlotModel { Title = title, TitleFontSize = 15, DefaultFont = "sans-serif", Background = OxyColors.White, PlotMargins = new OxyThickness(70, double.NaN, 20, 130) };
        model.Legends.Add(new Legend { LegendPosition = LegendPosition.TopCenter, LegendPlacement = LegendPlacement.Outside, LegendOrientation = LegendOrientation.Horizontal, LegendColumnSpacing = 60, LegendItemSpacing = 60, LegendMaxWidth = Width });
        var axis = new CategoryAxis { Position = AxisPosition.Bottom, Angle = -60, FontSize = 9, GapWidth = 0 };
        foreach (var row in rows) axis.Labels.Add(row.Company);
        model.Axes.Add(axis);
        return model;
    }

    static ScatterSeries Points(string title, IReadOnlyList<FairnessRow> rows, Func<FairnessRow, double?> of, OxyColor colour, MarkerType marker, double least = Least)
    {
        var series = new ScatterSeries { Title = title, MarkerType = marker, MarkerFill = colour, MarkerStroke = colour, MarkerSize = 4, MarkerStrokeThickness = 1.5 };
        for (var i = 0; i < rows.Count; i++)
            if (of(rows[i]) is { } value) series.Points.Add(new ScatterPoint(i, Math.Max(least, value)));
        return series;
    }

    static string Save(PlotModel model, string path)
    {
        using var file = File.Create(path);
        new SvgExporter { Width = Width, Height = Height }.Export(model, file);
        return path;
    }
}
