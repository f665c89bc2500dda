using System.Globalization;
using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Calendars;
using Spectre.Console;

namespace RotationPlanner.Tool.Output.Living;

/// <summary>
/// Where two plans differ, in sentences by person and a table by shift. Days that only one of them has are told once, and
/// not seat by seat.
/// </summary>
sealed class DiffSummary
{
    static readonly CultureInfo culture = CultureInfo.InvariantCulture;

    public required IReadOnlyList<SeatChange> Changes { get; init; }

    public required IReadOnlyList<string> Sentences { get; init; }

    /// <summary>Those of the changes that are a part of their shift.</summary>
    public required IReadOnlyList<SeatChange> Parts { get; init; }

    public static DiffSummary Of(PlanFile earlier, PlanFile later, IReadOnlyList<SeatChange> all)
    {
        var (before, after) = (Span(earlier), Span(later));
        bool IsIn((Instant From, Instant To)? span, SeatChange change) =>
            span is var (from, to) && from <= change.Start && change.Start < to;
        List<SeatChange> changes = [.. all.Where(c => IsIn(before, c) && IsIn(after, c))];
        var names = later.People.Concat(earlier.People).DistinctBy(p => p.Id)
            .ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal);
        var shifts = earlier.Assignments.Concat(later.Assignments).GroupBy(a => a.Shift).ToDictionary(
            g => g.Key, g => (Start: g.Min(a => a.Start), End: g.Max(a => a.End)), StringComparer.Ordinal);
        bool IsPart(SeatChange change) => shifts[change.Shift] != (change.Start, change.End);
        var sentences = new List<string>();
        if (earlier.Horizon is { } old && later.Horizon is { } now && old != now)
            sentences.Add($"The earlier plan is of {Days(old)}, the later one of {Days(now)}; only what both have is compared.");
        if (all.Count(c => !IsIn(after, c)) is > 0 and var gone)
            sentences.Add($"{Count(gone)} that only the earlier plan reaches {(gone == 1 ? "is" : "are")} left out.");
        if (all.Count(c => !IsIn(before, c)) is > 0 and var come)
            sentences.Add($"{Count(come)} that only the later plan reaches {(come == 1 ? "is" : "are")} left out.");
        foreach (var id in changes.SelectMany(c => new[] { c.From, c.To }).OfType<string>().Distinct()
            .Order(StringComparer.Ordinal))
        {
            var (loses, gains) = (changes.Where(c => c.From == id).ToList(), changes.Where(c => c.To == id).ToList());
            string[] parts = [.. Seats("gives up", loses), .. Seats("takes", gains)];
            sentences.Add($"{names.GetValueOrDefault(id, id)} {string.Join(" and ", parts)}.");
        }
        sentences.Add(changes.Count == 0 ? "No seat changes."
            : $"{(changes.Count == 1 ? "1 seat changes" : $"{changes.Count} seats change")} hands.");
        return new DiffSummary { Changes = changes, Sentences = sentences, Parts = [.. changes.Where(IsPart)] };

        IEnumerable<string> Seats(string verb, List<SeatChange> some) => some.Count == 0 ? []
            : [$"{verb} {string.Join(", ", some.Select(c => $"{(IsPart(c) ? "a part of " : "")}{c.Shift} ({c.Role})"))}"];
    }

    public void Write(IAnsiConsole console)
    {
        foreach (var sentence in Sentences) console.Write(Cells.Line(sentence));
        if (Changes.Count == 0) return;
        var table = new Table().Border(TableBorder.Simple);
        foreach (var title in new[] { "Shift", "Role", "From", "To" }) table.AddColumn(Cells.Column(title));
        foreach (var change in Changes)
            table.AddRow(Cells.Cell(Parts.Contains(change) ? $"{change.Shift} (a part)" : change.Shift),
                Cells.Cell(change.Role), Cells.Cell(change.From ?? "–"),
                Cells.Cell(change.To ?? "EMPTY", change.To is null ? Color.Red : null));
        console.Write(table);
    }

    public string Json() =>
        new JsonLines(PlanFile.Options).Array("changes", Changes).Array("sentences", Sentences).ToString();

    /// <summary>
    /// From the begin of a plan's first shift to the end of the last, seats that nobody holds included: a part of the last
    /// shift may begin later than the shift.
    /// </summary>
    static (Instant From, Instant To)? Span(PlanFile plan)
    {
        List<(Instant Start, Instant End)> seats =
            [.. plan.Assignments.Select(a => (a.Start, a.End)), .. plan.Unfilled.Select(u => (u.Start, u.End))];
        return seats.Count == 0 ? null : (seats.Min(s => s.Start), seats.Max(s => s.End));
    }

    static string Count(int seats) => seats == 1 ? "1 seat" : string.Create(culture, $"{seats} seats");

    static string Days(DateInterval days) =>
        string.Create(culture, $"{days.Start:uuuu-MM-dd} to {days.End:uuuu-MM-dd}");
}
