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

    public static DiffSummary Of(PlanFile earlier, PlanFile later, IReadOnlyList<SeatChange> all)
    {
        var (before, after) = (Starts(earlier), Starts(later));
        bool IsIn((Instant From, Instant To)? span, SeatChange change) => span is var (from, to) && from <= change.Start && change.Start <= to;
        List<SeatChange> changes = [.. all.Where(c => IsIn(before, c) && IsIn(after, c))];
        var names = later.People.Concat(earlier.People).DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal);
        var sentences = new List<string>();
        if (earlier.Horizon is { } old && later.Horizon is { } now && old != now)
            sentences.Add($"The earlier plan is of {Days(old)}, the later one of {Days(now)}; only what both have is compared.");
        if (all.Count(c => !IsIn(after, c)) is > 0 and var gone) sentences.Add($"{Seats(gone)} that only the earlier plan reaches {(gone == 1 ? "is" : "are")} left out.");
        if (all.Count(c => !IsIn(before, c)) is > 0 and var come) sentences.Add($"{Seats(come)} that only the later plan reaches {(come == 1 ? "is" : "are")} left out.");
        foreach (var id in changes.SelectMany(c => new[] { c.From, c.To }).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            var (loses, gains) = (changes.Where(c => c.From == id).ToList(), changes.Where(c => c.To == id).ToList());
            string[] parts = [.. Part("gives up", loses), .. Part("takes", gains)];
            sentences.Add($"{names.GetValueOrDefault(id, id)} {string.Join(" and ", parts)}.");
        }
        sentences.Add(changes.Count == 0 ? "No seat changes." : $"{(changes.Count == 1 ? "1 seat changes" : $"{changes.Count} seats change")} hands.");
        return new DiffSummary { Changes = changes, Sentences = sentences };
    }

    public void Write(IAnsiConsole console)
    {
        foreach (var sentence in Sentences) console.Write(Cells.Line(sentence));
        if (Changes.Count == 0) return;
        var table = new Table().Border(TableBorder.Simple);
        foreach (var title in new[] { "Shift", "Role", "From", "To" }) table.AddColumn(Cells.Column(title));
        foreach (var change in Changes)
            table.AddRow(Cells.Cell(change.Shift), Cells.Cell(change.Role), Cells.Cell(change.From ?? "–"), Cells.Cell(change.To ?? "EMPTY", change.To is null ? Color.Red : null));
        console.Write(table);
    }

    public string Json() => new JsonLines(PlanFile.Options).Array("changes", Changes).Array("sentences", Sentences).ToString();

    static IEnumerable<string> Part(string verb, List<SeatChange> changes) =>
        changes.Count == 0 ? [] : [$"{verb} {string.Join(", ", changes.Select(c => $"{c.Shift} ({c.Role})"))}"];

    /// <summary>When the first and the last shift of a plan begin, seats that nobody holds included.</summary>
    static (Instant From, Instant To)? Starts(PlanFile plan)
    {
        List<Instant> starts = [.. plan.Assignments.Select(a => a.Start), .. plan.Unfilled.Select(u => u.Start)];
        return starts.Count == 0 ? null : (starts.Min(), starts.Max());
    }

    static string Seats(int seats) => seats == 1 ? "1 seat" : string.Create(culture, $"{seats} seats");

    static string Days(DateInterval days) => string.Create(culture, $"{days.Start:uuuu-MM-dd} to {days.End:uuuu-MM-dd}");
}
