using System.Globalization;
using System.Text;

namespace RotationPlanner.Fairness;

/// <summary>Writes a fairness report as a few lines of text.</summary>
static class FairnessSummary
{
    public static string Of(FairnessReport report)
    {
        var text = new StringBuilder();
        var counted = report.People.Where(p => p.Share.Total > 0 || p.Load.Total > 0).ToArray();
        if (counted.Length == 0) return "Nobody can hold a seat, so there is no load to share.";

        var measures = report.Measures;
        Line(text, $"Load: {Hours(counted.Sum(p => p.Load.Total))} weighted hours over {counted.Length} people, {counted.Count(p => p.Seats > 0)} of whom hold seats");
        Line(text, $"Spread: {Hours(measures.Spread)} weighted hours between most and least; Jain {measures.Jain:0.0000}, Gini {measures.Gini:0.0000}, Grafana quality {measures.GrafanaQuality}");
        var most = counted.MaxBy(p => p.Excess.Total)!;
        var least = counted.MinBy(p => p.Excess.Total)!;
        Line(text, $"Worst excess: {Excess(most)}; most below share: {Excess(least)}");
        var width = report.Departments.Select(d => TextSanitizer.Line(d.Department).Length).DefaultIfEmpty().Max();
        foreach (var d in report.Departments)
            Line(text, $"  {TextSanitizer.Line(d.Department).PadRight(width)}  {d.PartOfAll * 100,5:0.0} % of the load, share {Percent(d.Share.Total, report),5} %, {d.Hours:0.#} hours, {d.People} people");
        return text.ToString().TrimEnd();
    }

    static string Percent(long share, FairnessReport report)
    {
        var whole = report.People.Sum(p => p.Share.Total);
        return (whole > 0 ? share * 100.0 / whole : 0).ToString("0.0", CultureInfo.InvariantCulture);
    }

    static string Excess(PersonLoad person)
    {
        var percent = double.IsFinite(person.RelativeExcess) ? string.Create(
            CultureInfo.InvariantCulture, $" ({person.RelativeExcess * 100:+0.0;-0.0;0.0} % of the share)") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{TextSanitizer.Line(person.Responder)} {person.Excess.Total / 60.0:+#,0.0;-#,0.0;0.0} weighted hours{percent}");
    }

    static string Hours(long creditMinutes) => (creditMinutes / 60.0).ToString("#,0.0", CultureInfo.InvariantCulture);

    static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
