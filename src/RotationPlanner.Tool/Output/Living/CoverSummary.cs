using System.Globalization;
using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Rules;
using Spectre.Console;

namespace RotationPlanner.Tool.Output.Living;

/// <summary>Who could take a seat, and who could not.</summary>
static class CoverSummary
{
    static readonly CultureInfo culture = CultureInfo.InvariantCulture;

    public static void Write(CoverAnswer cover, Company company, IAnsiConsole console, bool isPart)
    {
        var names = company.Responders.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        var holder = names.GetValueOrDefault(cover.Seat.Responder, cover.Seat.Responder);
        var what = isPart ? $"{Time(cover.Seat.Start, company)} to {Time(cover.Seat.End, company)} ({company.TimeZone.Id})"
            : StintWords.Of(company, cover.Seat) is { } stint ? $"the whole stint, {stint}," : "it";
        console.Write(Cells.Line($"{cover.Seat.Shift}, {cover.Seat.Role}: {holder} gives {what} up.", Decoration.Bold));
        if (cover.Candidates.Count == 0)
            console.Write(Cells.Line(
                "Nobody may take it. Maybe look for cover of a part (--from, --to), or for a swap."));
        else
        {
            var table = Cells.Lined("May take it, fairest first", "Above share now", "Then", "Rest before",
                "Rest after", "Soft rules broken");
            foreach (var candidate in cover.Candidates)
                table.AddRow(Cells.Cell($"{names[candidate.Responder]} ({candidate.Responder})"),
                    Cells.Cell(Hours(candidate.ExcessNow)), Cells.Cell(Hours(candidate.ExcessThen)),
                    Cells.Cell(Gap(candidate.GapBefore)), Cells.Cell(Gap(candidate.GapAfter)), Cells.Cell(candidate.Breaks.Count == 0 ? "–" : string.Join(", ", candidate.Breaks)));
            console.Write(table);
        }
        foreach (var refusal in cover.Refusals)
            console.Write(Cells.Line($"Not {names[refusal.Responder]}: {refusal.Why} (rule '{refusal.Rule}')."));
    }

    public static string Json(CoverAnswer cover) => new JsonLines(PlanFile.Options)
        .Field("seat", cover.Seat)
        .Array("candidates", cover.Candidates)
        .Array("refusals", cover.Refusals)
        .ToString();

    static string Time(Instant at, Company company) =>
        at.InZone(company.TimeZone).LocalDateTime.ToString("ddd d MMM HH:mm", culture);

    static string Hours(double hours) => hours.ToString("+0.#;-0.#;0", culture) + " h";

    static string Gap(Duration? gap) => gap is { } time ? time.TotalDays.ToString("0.#", culture) + " d" : "–";
}
