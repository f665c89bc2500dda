using System.Globalization;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange;
using RotationPlanner.Reporting;
using RotationPlanner.Solving;
using Spectre.Console;

namespace RotationPlanner.Tool.Output.Living;

/// <summary>Why somebody serves as much as they do: sentences, then the share slice by slice and what was counted.</summary>
static class WhySummary
{
    static readonly CultureInfo culture = CultureInfo.InvariantCulture;

    public static void Write(PersonReasons reasons, ObjectiveResult? proof, Plan plan, IAnsiConsole console)
    {
        foreach (var sentence in reasons.Sentences) console.Write(Cells.Line(sentence));
        if (proof is not null)
            console.Write(Cells.Line(
                $"Worst excess of all in this plan: {Number(proof.Value)} h ({ReportWords.Proved(proof)})."));
        var slices = Cells.Lined("Shifts that start", "People", "Share before", "Share", "Load");
        foreach (var slice in reasons.Slices)
            slices.AddRow(Cells.Cell(slice.People == 0 ? "seats that go by need" : Days(slice.From, slice.To)),
                Cells.Cell(slice.People == 0 ? "–" : slice.People.ToString(culture)),
                Cells.Cell(Number(slice.Yardstick)), Cells.Cell(Number(slice.Share)), Cells.Cell(Number(slice.Load)));
        if (reasons.Slices.Count != 1)
            slices.AddRow(Cells.Cell("Together"), Cells.Cell(""),
                Cells.Cell(Number(reasons.Slices.Sum(s => s.Yardstick))), Cells.Cell(
                Number(reasons.Slices.Sum(s => s.Share))), Cells.Cell(Number(reasons.Slices.Sum(s => s.Load))));
        console.Write(slices);
        if (reasons.Counts.Count == 0) return;
        var counts = Cells.Lined("Counted", "Has", "Expected");
        foreach (var count in reasons.Counts)
            counts.AddRow(Cells.Cell(count.Of), Cells.Cell(count.Count.ToString(culture)),
                Cells.Cell(Number(count.Expected)));
        console.Write(counts);
        var seats = plan.Assignments.Where(a => a.Responder == reasons.Load.Responder).ToList();
        if (seats.Count > 0)
            console.Write(Cells.Line($"Seats: {string.Join("; ", seats.Select(s => $"{s.Shift} {s.Role}"))}."));
    }

    public static string Json(PersonReasons reasons, ObjectiveResult? proof)
    {
        var json = new JsonLines(PlanFile.Options).Field("reasons", reasons);
        return (proof is null ? json : json.Field("proof", proof)).ToString();
    }

    static string Days(NodaTime.LocalDate from, NodaTime.LocalDate to) =>
        string.Create(culture, $"{from:uuuu-MM-dd} to {to:uuuu-MM-dd}");

    static string Number(double number) => Math.Round(number, 1).ToString("#,0.#", culture);
}
