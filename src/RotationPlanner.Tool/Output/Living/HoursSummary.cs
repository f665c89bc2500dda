using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange;
using Spectre.Console;

namespace RotationPlanner.Tool.Output.Living;

/// <summary>Hours by person.</summary>
static class HoursSummary
{
    static readonly CultureInfo culture = CultureInfo.InvariantCulture;

    public static void Write(IReadOnlyList<PersonHours> hours, Company company, IAnsiConsole console)
    {
        var names = company.Responders.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        var table = Cells.Lined("Person", "Served", "Planned", "Nights", "Weekends", "Holidays", "Training");
        foreach (var person in hours)
            table.AddRow(Cells.Cell(names[person.Responder]), Cells.Cell(Hours(person.Served)), Cells.Cell(Hours(person.Planned)), Cells.Cell(person.Nights.ToString(culture)),
                Cells.Cell(person.Weekends.ToString(culture)), Cells.Cell(person.Holidays.ToString(culture)), Cells.Cell(Hours(person.Training)));
        console.Write(table);
    }

    public static string Json(IReadOnlyList<PersonHours> hours) => new JsonLines(PlanFile.Options).Array("people", hours).ToString();

    public static string Csv(IReadOnlyList<PersonHours> hours, Company company)
    {
        var names = company.Responders.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        using var text = new StringWriter(culture) { NewLine = "\r\n" };
        using (var csv = new CsvWriter(text, new CsvConfiguration(culture) { InjectionOptions = InjectionOptions.Escape }))
        {
            foreach (var title in new[] { "responder", "name", "served", "planned", "nights", "weekends", "holidays", "training" }) csv.WriteField(title);
            csv.NextRecord();
            foreach (var person in hours)
            {
                csv.WriteField(person.Responder);
                csv.WriteField(TextSanitizer.Line(names[person.Responder]));
                foreach (var number in new[] { person.Served, person.Planned }) csv.WriteField(number.ToString("0.##", culture));
                foreach (var count in new[] { person.Nights, person.Weekends, person.Holidays }) csv.WriteField(count.ToString(culture));
                csv.WriteField(person.Training.ToString("0.##", culture));
                csv.NextRecord();
            }
        }
        return text.ToString();
    }

    static string Hours(double hours) => hours.ToString("0.#", culture);
}
