using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using NodaTime;
using NodaTime.Text;
using RotationPlanner.Calendars;
using RotationPlanner.Rules;
using RotationPlanner.Scheduling;
using RotationPlanner.Solving.ColumnGeneration;
using RotationPlanner.Verification;
using Spectre.Console;
using static RotationPlanner.Tool.Output.Cells;

namespace RotationPlanner.Tool.Output.Rosters;

/// <summary>Seats line by line: for one instant, one person, or a spreadsheet.</summary>
static class SeatList
{
    static readonly LocalDateTimePattern WallClock =
        LocalDateTimePattern.CreateWithInvariantCulture("ddd d MMM uuuu HH:mm");
    static readonly LocalDateTimePattern Sortable =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>A moment on the clocks of a zone.</summary>
    public static string Moment(Instant instant, DateTimeZone zone) =>
        $"{WallClock.Format(instant.InZone(zone).LocalDateTime)} {zone.Id}";

    public static Table Table(Roster roster, IEnumerable<RosterSeat> seats)
    {
        var table = new Table().Border(TableBorder.Simple);
        var shown = seats.ToList();
        // Where all times are on one clock, the heading has said which.
        var hasZones = shown.Any(s => roster.Rotation(s.Rotation).Zone != roster.Zone);
        string[] zone = hasZones ? ["Time zone"] : [];
        foreach (var title in (string[])["From", "Until", .. zone, "Rotation", "Role", "Who", "Note"])
            table.AddColumn(Column(title));
        foreach (var seat in shown)
        {
            var rotation = roster.Rotation(seat.Rotation);
            Text[] where = hasZones ? [Cell(rotation.Zone.Id)] : [];
            table.AddRow([Cell(Clock(seat.Start, rotation)), Cell(Clock(seat.End, rotation)), .. where,
                Cell(Title(rotation, seat)),
                Cell(rotation.Role(seat.Role)), Who(roster, seat), Cell(Note(roster, seat))]);
        }
        return table;
    }

    /// <summary>A row a seat, safe to open in a spreadsheet: a cell that would begin a formula is escaped.</summary>
    public static string Csv(Roster roster, IEnumerable<RosterSeat> seats)
    {
        using var text = new StringWriter();
        var format = new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape,
            NewLine = "\r\n" };
        using (var csv = new CsvWriter(text, format))
        {
            string[] titles = ["start", "end", "localStart", "localEnd", "timeZone", "rotation", "shift", "role",
                "seat", "responder", "name", "note"];
            foreach (var title in titles) csv.WriteField(title);
            csv.NextRecord();
            foreach (var seat in seats) Row(csv, roster, seat);
        }
        return text.ToString();
    }

    static void Row(CsvWriter csv, Roster roster, RosterSeat seat)
    {
        var rotation = roster.Rotation(seat.Rotation);
        string[] cells =
        [
            InstantPattern.General.Format(seat.Start), InstantPattern.General.Format(seat.End),
            Sortable.Format(Local(seat.Start, rotation)), Sortable.Format(Local(seat.End, rotation)), rotation.Zone.Id,
            seat.Rotation, seat.Shift, seat.Role, seat.Seat.ToString(CultureInfo.InvariantCulture),
            seat.Responder ?? "", seat.Responder is null ? "" : roster.Name(seat.Responder), Note(roster, seat),
        ];
        foreach (var cell in cells) csv.WriteField(cell);
        csv.NextRecord();
    }

    static string Title(RosterRotation rotation, RosterSeat seat) =>
        seat.ShiftName is { } name ? $"{rotation.Name}, {name}" : rotation.Name;

    static Text Who(Roster roster, RosterSeat seat) => seat.Responder is { } who ? Cell(roster.Name(who))
        : Cell("EMPTY", Color.Red);

    static string Note(Roster roster, RosterSeat seat) => seat switch
    {
        { Responder: null } => "nobody holds this required seat",
        { Provisional: true, Fallback: { } other } => $"provisional, {roster.Name(other)} steps in",
        { Provisional: true } => "provisional",
        { Mentor: { } mentor } => $"with {roster.Name(mentor)}",
        _ => "",
    };

    static LocalDateTime Local(Instant instant, RosterRotation rotation) => instant.InZone(rotation.Zone).LocalDateTime;

    static string Clock(Instant instant, RosterRotation rotation) => WallClock.Format(Local(instant, rotation));
}
