using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Verification;
using Spectre.Console;
using static RotationPlanner.Tool.Output.Cells;

namespace RotationPlanner.Tool.Output.Rosters;

/// <summary>The roster as tables, rotation by rotation.</summary>
static class RosterTables
{
    const int LongHorizon = 70, NextDays = 56, MostRows = 60, MostRotations = 6;

    /// <summary>The next weeks, as much of them as a person reads on a terminal.</summary>
    /// <param name="roster">The roster.</param>
    /// <param name="file">The plan's file, to be named where something is left out.</param>
    /// <param name="console">Where to write.</param>
    public static void WriteNext(Roster roster, string file, IAnsiConsole console)
    {
        var isLong = roster.Dates.Length > LongHorizon;
        var days = isLong ? new DateInterval(roster.Dates.Start, roster.Dates.Start.PlusDays(NextDays - 1))
            : roster.Dates;
        var parts = Part.Of(roster, roster.During(days)).ToList();
        var shown = parts.Take(MostRotations).Select(p => Cut(p, roster)).ToList();
        Write(roster, shown, console);
        var left = new List<string>();
        if (isLong || shown.Zip(parts).Any(p => p.First.Shifts.Count < p.Second.Shifts.Count)) left.Add("later weeks");
        if (parts.Count > shown.Count)
            left.Add(parts.Count - shown.Count == 1 ? "one more rotation"
            : $"{parts.Count - shown.Count} more rotations");
        if (left.Count > 0) console.Write(Line($"For {string.Join(" and ", left)}: rotation-planner show {file}"));
    }

    /// <summary>All seats given, whatever their number.</summary>
    public static void Write(Roster roster, IEnumerable<RosterSeat> seats, IAnsiConsole console) =>
        Write(roster, [.. Part.Of(roster, seats)], console);

    static void Write(Roster roster, IReadOnlyList<Part> parts, IAnsiConsole console)
    {
        var names = new ShortNames(roster);
        var groups = ShiftRows.Groups(parts.Where(p => !p.IsDaily)).ToDictionary(g => g[0]);
        foreach (var part in parts)
            if (part.IsDaily) One(part.Rotation.Name, part.Rotation, WeekRows.Table(roster, part, names), console);
            else if (groups.TryGetValue(part, out var group))
                One(group.Count == 1 ? part.Rotation.Name : "", part.Rotation, ShiftRows.Table(roster, group), console);
        if (parts.Any(p => p.Shifts.Any(s => s.Seats.Any(seat => seat.Provisional))))
            console.Write(Line($"{Holders.Mark} commands before the sign-off; the calendar feeds say who steps in."));
    }

    static void One(string title, RosterRotation rotation, Table table, IAnsiConsole console)
    {
        console.Write(Line(title.Length == 0 ? $"Times in {rotation.Zone.Id}"
            : $"{title} (times in {rotation.Zone.Id})", Decoration.Bold));
        console.Write(table);
    }

    // The first weeks of a rotation with so many shifts a day that even they would fill screens.
    static Part Cut(Part part, Roster roster)
    {
        if (!part.IsDaily) return new Part(part.Rotation, [.. part.Shifts.Take(MostRows)]);
        var days = 7 * Math.Max(1, MostRows / WeekRows.Height(part));
        var end = roster.StartOf(roster.Dates.Start.PlusDays(days));
        return new Part(part.Rotation, [.. part.Shifts.Where(s => s.Start < end)]);
    }
}
