using System.Globalization;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange;
using Spectre.Console;

namespace RotationPlanner.Tool.Output.Living;

/// <summary>Why somebody holds a seat and others do not.</summary>
static class SeatReasonsSummary
{
    static readonly CultureInfo culture = CultureInfo.InvariantCulture;

    public static void Write(
        IReadOnlyList<SeatReasons> seats, IReadOnlyList<UnfilledSeat> empty, Company company, IAnsiConsole console)
    {
        var names = company.Responders.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        string Name(string id) => names.GetValueOrDefault(id, id);
        foreach (var seat in seats)
        {
            console.Write(Cells.Line(
                $"{seat.Seat.Shift}, {seat.Seat.Role}: {Name(seat.Seat.Responder)} holds it.", Decoration.Bold));
            if (seat.Candidates.Count > 0) console.Write(Table(seat, Name));
            foreach (var sentence in seat.Sentences.Skip(seat.Candidates.Count)) console.Write(Cells.Line(sentence));
            foreach (var candidate in seat.Candidates.Where(c => c.Changes.Count > 1))
                console.Write(Cells.Line(
                    $"With {Name(candidate.Responder)}: {string.Join("; ", candidate.Changes.Select(c => $"{c.Shift} {c.Role} {(c.From is { } from ? Name(from) : "empty")} > {(c.To is { } to ? Name(to) : "EMPTY")}"))}."));
        }
        foreach (var seat in empty) console.Write(Cells.Line($"Empty: {seat.Why}"));
        if (seats.Count + empty.Count == 0)
            console.Write(Cells.Line("Nobody holds a seat there, and none is asked for."));
    }

    static Table Table(SeatReasons seat, Func<string, string> name)
    {
        var table = Cells.Lined("Instead, fairest first", "Above share now", "Then", "Worst of all", "Hours then",
            "Seats moved", "People", "Left empty");
        foreach (var c in seat.Candidates)
            table.AddRow(Cells.Cell($"{name(c.Responder)} ({c.Responder})"), Cells.Cell(Signed(c.ExcessNow)),
                Cells.Cell(Signed(c.ExcessThen)), Cells.Cell(Signed(c.WorstExcess)),
                Cells.Cell(c.HoursThen.ToString("0.#", culture)), Cells.Cell(c.Changes.Count.ToString(culture)),
                    Cells.Cell(c.People.ToString(culture)),
                Cells.Cell(c.EmptySeats.ToString(culture), c.EmptySeats > 0 ? Color.Red : null));
        return table;
    }

    public static string Json(IReadOnlyList<SeatReasons> seats, IReadOnlyList<UnfilledSeat> empty) =>
        new JsonLines(PlanFile.Options).Array("seats", seats).Array("empty", empty).ToString();

    static string Signed(double hours) => hours.ToString("+0.#;-0.#;0", culture) + " h";
}
