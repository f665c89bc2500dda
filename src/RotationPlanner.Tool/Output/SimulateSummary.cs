using RotationPlanner.Simulation;
using Spectre.Console;

namespace RotationPlanner.Tool.Output;

/// <summary>What a plan feels like, person by person.</summary>
static class SimulateSummary
{
    const double TooMuch = 7, Good = 2;

    public static void Write(SimulationResult result, Company company, ArrivalModel arrivals, IAnsiConsole console)
    {
        console.Write(Cells.Line($"{Number(arrivals.PerWeek, "0.##")} incidents a week come of themselves{(arrivals.Clustered > 0 ? $", and each brings another one with a chance of {Percent(arrivals.Clustered)}" : "")}. "
            + $"{Number(result.Runs, "#,0")} runs; ± is half of the 95 % interval."));
        var table = Cells.Lined("Person", "Led", "Hours", "Nights", "Off-hours a month", "Days in a row", "Recovery lost", "Bad months");
        var names = company.Responders.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        foreach (var person in result.People.OrderByDescending(p => p.Hours.Mean))
        {
            var colour = person.OffHoursAMonth.Mean > TooMuch ? Color.Red : person.OffHoursAMonth.Mean > Good ? Color.Yellow : (Color?)null;
            table.AddRow(
                Cells.Cell(names[person.Responder]), Cells.Cell(Text(person.Incidents)), Cells.Cell(Text(person.Hours)), Cells.Cell(Text(person.NightsBroken)), Cells.Cell(Text(person.OffHoursAMonth), colour),
                Cells.Cell(Text(person.BadDaysInARow)), Cells.Cell(Text(person.RecoveryLost)), Cells.Cell(Percent(person.MonthsAbove7), colour));
        }
        console.Write(table);
        if (result.Departments.Count > 1)
        {
            var departments = Cells.Lined("Department", "Led", "Hours", "Nights");
            foreach (var (id, incidents, hours, nights) in result.Departments)
                departments.AddRow(Cells.Cell(company.Departments.First(d => d.Id == id).Name), Cells.Cell(Text(incidents)), Cells.Cell(Text(hours)), Cells.Cell(Text(nights)));
            console.Write(departments);
        }
        var policies = Cells.Lined("Chance to break", "once in the horizon");
        foreach (var (policy, meaning, chance) in result.Policies) policies.AddRow(Cells.Cell($"{policy}: {meaning}"), Cells.Cell($"{Percent(chance.Mean)} ± {Percent(chance.Margin)}"));
        console.Write(policies);
        if (result.Covers.DropOuts.Mean > 0)
            console.Write(Cells.Line($"{Text(result.Covers.DropOuts)} turns are dropped, and nobody can take over {Text(result.Covers.Uncovered)} of them."));
        if (result.Unled.Mean > 0) console.Write(Cells.Line($"{Text(result.Unled)} incidents of {Text(result.Incidents)} find nobody on duty."));
        if (result.Avoidable is { } avoidable)
            console.Write(Cells.Line($"Evenness of what people live through, by their share: {Text(result.Evenness, "0.000")} of 1. Another plan could avoid {Percent(avoidable)} of the unevenness; the rest is luck.", Decoration.Bold));
        console.Write(Cells.Line($"The hours of whoever works most, after {string.Join(", ", result.Convergence.Select(c => $"{Number(c.Runs, "#,0")} runs: {Text(c.WorstHours)}"))}."));
    }

    public static string Json(SimulationResult result) => new JsonLines(AnyJson.Options)
        .Field("runs", result.Runs)
        .Array("people", result.People)
        .Array("departments", result.Departments.Select(d => new { d.Department, d.Incidents, d.Hours, d.NightsBroken }).ToList())
        .Field("incidents", result.Incidents)
        .Field("unled", result.Unled)
        .Field("dropOuts", result.Covers.DropOuts)
        .Field("uncovered", result.Covers.Uncovered)
        .Array("policies", result.Policies.Select(p => new { p.Policy, p.Meaning, p.Chance }).ToList())
        .Field("evenness", result.Evenness)
        .Field("avoidable", result.Avoidable)
        .Array("convergence", result.Convergence.Select(c => new { c.Runs, c.WorstHours }).ToList())
        .ToString();

    static string Text(Estimate estimate, string format = "#,0.0") => $"{Number(estimate.Mean, format)} ± {Number(estimate.Margin, format.EndsWith('0') ? format + "#" : format)}";

    static string Number(double value, string format) => Formatting.Number(value, format);

    static string Percent(double part) => $"{Formatting.Number(100 * part, "0.#")} %";
}
