using RotationPlanner.Baselines;
using Spectre.Console;

namespace RotationPlanner.Tool.Output;

/// <summary>How many wishes can be honoured for how much unevenness, and who pays.</summary>
static class PriceSummary
{
    const string None = "–";

    public static void Write(PriceOfFairness price, IAnsiConsole console)
    {
        if (price.Points.Count > 0)
        {
            var names = price.Today.Plan.Company.Responders.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
            var curve = Cells.Lined("Tolerance", "turns", "Excess h", "turns", "Honoured", "At most", "Avoided", "Preferred")
                .AddColumn(Cells.Column("Carries most"));
            foreach (var (point, name) in price.Points.Select(p => (p, Hours(p.Tolerance.TotalHours))).Append((price.Today, "as it is")))
                curve.AddRow(
                    Cells.Cell(name), Cells.Cell(Number(point.ToleranceTurns, "0.##")),
                    Cells.Cell(Number(point.WorstExcessHours)), Cells.Cell(Number(point.WorstExcessTurns, "0.##")),
                    Cells.Cell(Formatting.Part(point.Honoured)), Cells.Cell(point.HonouredAtMost is { } most ? Formatting.Part(most) : None),
                    Cells.Cell(Number(point.AvoidedServed)), Cells.Cell(Number(point.PreferredMissed)),
                    Cells.Cell(point.CarriesMost is { } who ? names[who] : None));
            console.Write(curve);
            console.Write(Cells.Line("Avoided: shifts served on days to avoid. Preferred: shifts on preferred days that were not given. "
                + "A day to avoid counts twice."));
            var last = price.Points[^1];
            if (last.Gain.Count > 0)
            {
                var gain = Few(last.Gain.Select(g => $"{names[g.Responder]} ({g.Wishes})"));
                var pay = Few(last.Pay.Select(p => $"{names[p.Responder]} ({Number(p.Hours)} h)"));
                console.Write(Cells.Line($"From the first plan to the last, more wishes are granted to {gain}; more is carried by {pay}."));
            }
        }
        console.Write(Cells.Line(price.Verdict(), Decoration.Bold));
        if (price.Advice().Length > 0) console.Write(Cells.Line(price.Advice()));
    }

    public static object Json(PriceOfFairness price) => new
    {
        price.Wishes,
        today = Point(price.Today),
        points = price.Points.Select(Point).ToList(),
        verdict = price.Verdict(), advice = price.Advice(),
    };

    static object Point(PricePoint point) => new
    {
        toleranceHours = Math.Round(point.Tolerance.TotalHours, 3), point.ToleranceTurns,
        point.WorstExcessHours, point.WorstExcessTurns, point.CarriesMost,
        point.AvoidedServed, point.PreferredMissed, point.Honoured, point.HonouredAtMost,
        pay = point.Pay.Select(p => new { p.Responder, hours = Math.Round(p.Hours, 3) }).ToList(),
        gain = point.Gain.Select(g => new { g.Responder, g.Wishes }).ToList(),
    };

    static string Few(IEnumerable<string> people)
    {
        var all = people.ToList();
        var others = all.Count > Shown ? $" and {Formatting.Count(all.Count - Shown, "other", "others")}" : "";
        return all.Count == 0 ? "nobody" : string.Join(", ", all.Take(Shown)) + others;
    }

    const int Shown = 3;

    static string Hours(double hours) => $"{Number(hours)} h";

    static string Number(double value, string format = "#,0.#") => Formatting.Number(value, format);
}
