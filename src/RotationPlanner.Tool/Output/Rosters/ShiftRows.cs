using NodaTime;
using NodaTime.Text;
using RotationPlanner.Solving.ColumnGeneration;
using RotationPlanner.Verification;
using Spectre.Console;
using static RotationPlanner.Tool.Output.Cells;

namespace RotationPlanner.Tool.Output.Rosters;

/// <summary>A row a shift, a column a role; rotations whose shifts are the same stand beside each other.</summary>
static class ShiftRows
{
    const int MostColumns = 5;

    static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("ddd d MMM HH:mm");
    static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Rotations that share their shifts, as many as fit beside each other.</summary>
    public static IEnumerable<IReadOnlyList<Part>> Groups(IEnumerable<Part> parts)
    {
        foreach (var same in parts.GroupBy(p => string.Join(' ',
            p.Shifts.Select(s => $"{s.Start.ToUnixTimeTicks()}-{s.End.ToUnixTimeTicks()}")) + p.Rotation.Zone.Id))
        {
            var group = new List<Part>();
            foreach (var part in same)
            {
                if (group.Count > 0 && group.Sum(p => p.Rotation.Roles.Count) + part.Rotation.Roles.Count > MostColumns)
                {
                    yield return group;
                    group = [];
                }
                group.Add(part);
            }
            yield return group;
        }
    }

    public static Table Table(Roster roster, IReadOnlyList<Part> group)
    {
        var (first, zone) = (group[0], group[0].Rotation.Zone);
        var named = group.Any(p => p.Shifts.Any(s => s.Name is not null));
        var follows = first.Shifts.Zip(first.Shifts.Skip(1)).All(pair => pair.First.End == pair.Second.Start);
        var table = new Table().Border(TableBorder.Simple).AddColumn(Column(follows ? "From" : "From, until"));
        if (named) table.AddColumn(Column("Shift"));
        foreach (var part in group)
            foreach (var role in part.Rotation.Roles)
                table.AddColumn(Column(Printed(Heading(part, role.Name, group.Count))));
        for (var i = 0; i < first.Shifts.Count; i++)
        {
            var shift = first.Shifts[i];
            List<Text> row = [Cell(follows ? Say(shift.Start, zone) : Say(shift, zone))];
            if (named) row.Add(Cell(shift.Name ?? ""));
            foreach (var part in group)
                foreach (var role in part.Rotation.Roles)
                    row.Add(Holders.Cell(part.Shifts[i].In(role.Id), roster.Name));
            table.AddRow(row);
        }
        return table;
    }

    // One rotation's name stands above the table.
    static string Heading(Part part, string role, int rotations) =>
        rotations == 1 ? role : part.Rotation.Roles.Count == 1 ? part.Rotation.Name : $"{part.Rotation.Name}, {role}";

    static string Printed(string title) => Markup.Escape(TextSanitizer.Line(title));

    static string Say(Instant instant, DateTimeZone zone) => Moment.Format(instant.InZone(zone).LocalDateTime);

    static string Say(PartShift shift, DateTimeZone zone)
    {
        var (start, end) = (shift.Start.InZone(zone), shift.End.InZone(zone));
        var until = start.Date == end.Date ? Time.Format(end.TimeOfDay) : Moment.Format(end.LocalDateTime);
        return $"{Moment.Format(start.LocalDateTime)} – {until}";
    }
}
