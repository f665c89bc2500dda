using System.Globalization;
using System.Text.Json.Nodes;
using CsvHelper;
using CsvHelper.Configuration;
using NodaTime.Text;

namespace RotationPlanner.Interchange.Pagers;

/// <summary>A plan as a table, for spreadsheets and programs: times in UTC, and the zone of the shifts beside them.</summary>
static class PlanTable
{
    public static readonly string[] Columns =
        ["rotation", "shift", "role", "seat", "responder", "name", "email", "start", "end", "timeZone"];

    public static string Csv(IReadOnlyList<ExportedSeat> seats)
    {
        var culture = CultureInfo.InvariantCulture;
        using var text = new StringWriter(culture) { NewLine = "\r\n" };
        using (var csv = new CsvWriter(text, new CsvConfiguration(culture) { InjectionOptions = InjectionOptions.Escape, NewLine = "\r\n" }))
        {
            foreach (var column in Columns) csv.WriteField(column);
            csv.NextRecord();
            foreach (var seat in seats)
            {
                foreach (var field in Fields(seat)) csv.WriteField(TextSanitizer.Whole(field));
                csv.NextRecord();
            }
        }
        return text.ToString();
    }

    public static string Json(IReadOnlyList<ExportedSeat> seats) =>
        new JsonLines(JsonFormat.Ours.Options).Array("seats", [.. seats.Select(Row)]).ToString();

    static JsonObject Row(ExportedSeat seat)
    {
        var row = new JsonObject();
        foreach (var (column, field) in Columns.Zip(Fields(seat)))
            row[column] = column == "seat" ? seat.Seat : field;
        return row;
    }

    static string[] Fields(ExportedSeat seat) =>
    [
        seat.Rotation.Id, seat.Shift, seat.Role.Id, seat.Seat.ToString(CultureInfo.InvariantCulture), seat.Responder.Id,
        seat.Responder.Name, seat.Responder.Email ?? "", InstantPattern.General.Format(seat.Start),
        InstantPattern.General.Format(seat.End), seat.Zone.Id,
    ];
}
