using NodaTime;
using NodaTime.Text;
using RotationPlanner.Program;
using RotationPlanner.Reporting;
using RotationPlanner.Solving.ColumnGeneration;
using RotationPlanner.Verification;
using Spectre.Console;
using static RotationPlanner.Tool.Output.Cells;

namespace RotationPlanner.Tool.Output.Rosters;

/// <summary>
/// A row a week, a column a day: for rotations with so many shifts that a row each would be too long to read.
/// </summary>
static class WeekRows
{
    static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>How many rows one week takes.</summary>
    public static int Height(Part part) => Lanes(part).Count;

    public static Table Table(Roster roster, Part part, ShortNames names)
    {
        var zone = part.Rotation.Zone;
        var lanes = Lanes(part);
        var days = part.Shifts.Select(s => Date(s, zone).DayOfWeek).Distinct().Order().ToArray();
        var hasLabel = lanes.Count > 1;
        var table = new Table().Border(TableBorder.Simple).AddColumn(Column("Week of").NoWrap());
        if (hasLabel) table.AddColumn(Column("Shift"));
        foreach (var day in days) table.AddColumn(Column(day.ToString()[..3]));
        foreach (var week in part.Shifts.GroupBy(s => Monday(Date(s, zone))).OrderBy(g => g.Key))
        {
            var cells = week.ToLookup(s => (Lane: Key(s, zone), Date(s, zone).DayOfWeek));
            for (var i = 0; i < lanes.Count; i++)
            {
                List<Text> row = [Cell(i == 0 ? Formatting.Day(week.Key) : "")];
                if (hasLabel) row.Add(Cell(Label(part, lanes[i])));
                foreach (var day in days)
                {
                    var shifts = cells[(lanes[i].Shift, day)].ToArray();
                    row.Add(shifts.Length == 0 ? Cell("") : Holders.Cell(shifts.SelectMany(s => s.In(lanes[i].Role)),
                        names.Of));
                }
                table.AddRow(row);
            }
        }
        return table;
    }

    static List<Lane> Lanes(Part part) =>
    [
        .. from shift in part.Shifts.Select(s => Key(s, part.Rotation.Zone)).Distinct().OrderBy(k => k.At)
        .ThenBy(k => k.Name, StringComparer.Ordinal)
           from role in part.Rotation.Roles
           select new Lane(shift, role.Id),
    ];

    // A named shift keeps its lane when the clocks of its zone and of the rotation's change on different days.
    static LaneShift Key(PartShift shift, DateTimeZone zone) =>
        shift.Name is { } name ? new LaneShift(name, default) : new LaneShift(null, shift.Start.InZone(zone).TimeOfDay);

    static string Label(Part part, Lane lane)
    {
        var shifts = part.Shifts.Select(s => Key(s, part.Rotation.Zone)).Distinct().Count();
        var shift = shifts == 1 ? "" : lane.Shift.Name ?? Time.Format(lane.Shift.At);
        return part.Rotation.Roles.Count == 1 ? shift : $"{shift} {part.Rotation.Role(lane.Role)}".TrimStart();
    }

    static LocalDate Date(PartShift shift, DateTimeZone zone) => shift.Start.InZone(zone).Date;

    static LocalDate Monday(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    readonly record struct LaneShift(string? Name, LocalTime At);

    readonly record struct Lane(LaneShift Shift, string Role);
}
