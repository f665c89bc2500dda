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

    static readonly (string Name, Func<DutyTime, string> Value)[] times =
    [
        ("Hours", t => Hours(t.Hours)),
        ("Nights", t => Count(t.Nights)),
        ("Weekends", t => Count(t.Weekends)),
        ("Holidays", t => Count(t.Holidays)),
        ("Training", t => Hours(t.Training)),
    ];

    static readonly (string Name, Func<PersonHours, string> Value)[] columns =
    [
        .. times.Select(t => ($"planned{t.Name}", (Func<PersonHours, string>)(p => t.Value(p.Planned)))),
        .. times.Select(t => ($"served{t.Name}", (Func<PersonHours, string>)(p => t.Value(p.Served)))),
        .. times.Select(t => ($"ahead{t.Name}", (Func<PersonHours, string>)(p => t.Value(p.Ahead)))),
        ("covers", p => Count(p.Covers)),
        ("coverHours", p => Hours(p.CoverHours)),
        ("shortNoticeCovers", p => Count(p.ShortNoticeCovers)),
        ("shortNoticeHours", p => Hours(p.ShortNoticeHours)),
        ("mentoring", p => Hours(p.Mentoring)),
        ("handOverHours", p => Hours(p.HandOverHours)),
    ];

    public static void Write(IReadOnlyList<PersonHours> hours, Company company, IAnsiConsole console)
    {
        var names = company.Responders.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        var table = Cells.Lined("Person", "Planned", "Served", "Nights", "Weekends", "Holidays", "Training", "Covers",
            "Short notice", "Mentoring", "Ahead");
        foreach (var person in hours)
            table.AddRow(
            [
                Cells.Cell(names[person.Responder]), Cells.Cell(Hours(person.Planned.Hours)),
                .. times.Select(t => Cells.Cell(t.Value(person.Served))),
                Cells.Cell(Taken(person.Covers, person.CoverHours)),
                    Cells.Cell(Taken(person.ShortNoticeCovers, person.ShortNoticeHours)),
                Cells.Cell(Hours(person.Mentoring)), Cells.Cell(Hours(person.Ahead.Hours)),
            ]);
        console.Write(table);
        console.Write(Cells.Line(
            "Planned: before anybody took over from anybody. Served, nights and so on: what is over, for whoever really served. Ahead: not over yet."));
    }

    public static string Json(IReadOnlyList<PersonHours> hours) =>
        new JsonLines(PlanFile.Options).Array("people", hours).ToString();

    public static string Csv(IReadOnlyList<PersonHours> hours, Company company)
    {
        var names = company.Responders.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        using var text = new StringWriter(culture) { NewLine = "\r\n" };
        using (var csv = new CsvWriter(
            text, new CsvConfiguration(culture) { InjectionOptions = InjectionOptions.Escape, NewLine = "\r\n" }))
        {
            string[] titles = ["responder", "name", .. columns.Select(c => c.Name)];
            foreach (var title in titles) csv.WriteField(title);
            csv.NextRecord();
            foreach (var person in hours)
            {
                csv.WriteField(person.Responder);
                csv.WriteField(TextSanitizer.Line(names[person.Responder]));
                foreach (var column in columns) csv.WriteField(column.Value(person));
                csv.NextRecord();
            }
        }
        return text.ToString();
    }

    static string Taken(int times, double hours) => times == 0 ? "–" : $"{Count(times)} ({Hours(hours)} h)";

    static string Count(int number) => number.ToString(culture);

    static string Hours(double hours) => hours.ToString("0.##", culture);
}
