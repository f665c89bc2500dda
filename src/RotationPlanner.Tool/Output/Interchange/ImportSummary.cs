using System.Globalization;
using RotationPlanner.Interchange;
using Spectre.Console;

namespace RotationPlanner.Tool.Output.Interchange;

/// <summary>What was imported.</summary>
static class ImportSummary
{
    static readonly CultureInfo culture = CultureInfo.InvariantCulture;

    /// <summary>What a file says, where nothing is to be written.</summary>
    public static void Write(PlanImport read, IAnsiConsole console)
    {
        var table = Cells.Lined("Person", "Entries", "Hours", "First (UTC)", "Last (UTC)");
        foreach (var (who, entries) in ByPerson(read))
            table.AddRow([Cells.Cell(who), Cells.Cell(entries.Count.ToString(culture)), Cells.Cell(Hours(entries)),
                Cells.Cell($"{entries.Min(e => e.Start):uuuu-MM-dd HH:mm}"), Cells.Cell($"{entries.Max(e => e.End):uuuu-MM-dd HH:mm}")]);
        console.Write(table);
    }

    public static string Json(PlanImport read) =>
        new JsonLines(PlanFile.Options).Array("entries", read.Entries).ToString();

    public static void Write(Plan? past, Plan? plan, string? ledger, string? target, Company company, IAnsiConsole console)
    {
        var names = company.Responders.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        if (past is not null)
        {
            var table = Cells.Lined("Person", "Seats", "Hours", "Nights", "Weekends", "Above share (h)");
            foreach (var person in past.Fairness.People.Where(p => p.Seats > 0 || p.Share.Total > 0))
                table.AddRow([Cells.Cell(names.GetValueOrDefault(person.Responder, person.Responder)), Cells.Cell(person.Seats.ToString(culture)), Cells.Cell(person.Hours.ToString("0.#", culture)),
                    Cells.Cell(person.Nights.ToString(culture)), Cells.Cell(person.Weekends.ToString(culture)), Cells.Cell(((person.Load.Total - person.Share.Total) / 60.0).ToString("+0.#;-0.#;0", culture))]);
            console.Write(table);
            console.Write(Cells.Line($"{ledger}: what was served from {past.Company.Horizon.Start:uuuu-MM-dd} to {past.Company.Horizon.End:uuuu-MM-dd}, for `ledger: {Path.GetFileName(ledger)}` in the rotation file."));
        }
        if (plan is not null) console.Write(Cells.Line($"{target}: {plan.Assignments.Count.ToString(culture)} seats of the horizon, {plan.Unfilled.Count(u => u.Required).ToString(culture)} required seats empty. Publish it to go on from it."));
    }

    public static string Json(Plan? past, Plan? plan, string? ledger, string? target)
    {
        var lines = new JsonLines(PlanFile.Options);
        if (past is not null) lines.Field("ledger", ledger!).Array("people", past.Fairness.People);
        if (plan is not null) lines.Field("plan", target!).Field("seats", plan.Assignments.Count).Array("unfilled", plan.Unfilled);
        return lines.ToString();
    }

    static IEnumerable<(string Who, List<ImportedEntry> Entries)> ByPerson(PlanImport read) =>
        read.Entries.GroupBy(e => e.PersonName ?? e.PersonEmail ?? e.PersonId ?? "–").OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.ToList()));

    static string Hours(IEnumerable<ImportedEntry> entries) => entries.Sum(e => (e.End - e.Start).TotalHours).ToString("0.#", culture);
}
