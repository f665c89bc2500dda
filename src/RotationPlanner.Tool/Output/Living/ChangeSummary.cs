using System.Globalization;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange;
using RotationPlanner.Solving.ColumnGeneration;
using Spectre.Console;

namespace RotationPlanner.Tool.Output.Living;

/// <summary>What changes in a plan, seat by seat, and what it costs.</summary>
static class ChangeSummary
{
    static readonly CultureInfo culture = CultureInfo.InvariantCulture;

    public static void Write(Proposal proposal, IAnsiConsole console)
    {
        Write(proposal.Changes, console);
        if (proposal.Changes.Count > 0)
        {
            var people = proposal.Changes.SelectMany(c => new[] { c.From, c.To }).OfType<string>().Distinct().Count();
            var proved = (proposal.IsFewestPeople, proposal.IsFewestSeats) switch
            {
                (true, true) => "No plan disturbs fewer people, or changes fewer seats.",
                (true, false) => "No plan disturbs fewer people.",
                _ => "",
            };
            console.Write(Cells.Line($"{People(people)} concerned. {proved}".TrimEnd()));
        }
        foreach (var change in proposal.Training)
            console.Write(Cells.Line($"{change.Responder}: {(change.IsUrgent ? "URGENT: " : "")}{change.Text}"));
        if (proposal.Price is not { } price) return;
        var name = proposal.Plan.Company.Responders.First(r => r.Id == price.Responder).Name;
        console.Write(Cells.Line(string.Create(culture,
            $"This leaves {name} {price.Excess:0.#} h above fair; {(price.MoreChanges == 1 ? "1 more change" : $"{price.MoreChanges} more changes")} would bring the most loaded to {price.ExcessThen:0.#} h (--changes {price.MoreChanges}).")));
    }

    public static void Write(IReadOnlyList<SeatChange> changes, IAnsiConsole console)
    {
        if (changes.Count == 0)
        {
            console.Write(Cells.Line("No seat changes."));
            return;
        }
        var table = new Table().Border(TableBorder.Simple);
        foreach (var title in new[] { "Shift", "Role", "From", "To", "Why" }) table.AddColumn(Cells.Column(title));
        foreach (var change in changes)
            table.AddRow(Cells.Cell(
                change.IsUrgent ? $"{change.Shift} (urgent)" : change.Shift, change.IsUrgent ? Color.Red : null),
                Cells.Cell(change.Role), Cells.Cell(change.From ?? "–"), Cells.Cell(change.To ?? "EMPTY", change.To is null ? Color.Red : null), Cells.Cell(change.Why));
        console.Write(table);
        console.Write(Cells.Line(changes.Count == 1 ? "1 seat changes." : $"{changes.Count} seats change."));
    }

    public static string Json(Proposal proposal) => new JsonLines(PlanFile.Options)
        .Field("revision", proposal.Plan.Revision)
        .Array("changes", proposal.Changes)
        .Array("training", proposal.Training)
        .Field("fewestPeople", proposal.IsFewestPeople)
        .Field("fewestSeats", proposal.IsFewestSeats)
        .Field("price", proposal.Price)
        .ToString();

    public static string Json(IReadOnlyList<SeatChange> changes) =>
        new JsonLines(PlanFile.Options).Array("changes", changes).ToString();

    static string People(int people) => people == 1 ? "1 person is" : $"{people} people are";
}
