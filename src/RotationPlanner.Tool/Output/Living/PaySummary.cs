using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CsvHelper;
using CsvHelper.Configuration;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange;
using RotationPlanner.Recognition;
using Spectre.Console;

namespace RotationPlanner.Tool.Output.Living;

/// <summary>Pay and time in lieu by person, and the limits that were broken.</summary>
static class PaySummary
{
    static readonly CultureInfo culture = CultureInfo.InvariantCulture;
    static readonly PayTime[] times = [PayTime.Weekday, PayTime.Night, PayTime.Weekend, PayTime.Holiday];

    public static void Write(PayReport pay, Company company, IAnsiConsole console)
    {
        var names = company.Responders.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        var table = Cells.Lined("Person", [.. times.Select(t => $"{t} h"), pay.Currency ?? "Pay", "In lieu h"]);
        foreach (var person in pay.People)
            table.AddRow([Cells.Cell(names[person.Responder]), .. times.Select(t => Cells.Cell(Hours(person.Parts.Where(p => p.When == t).Sum(p => p.Hours)))),
                Cells.Cell(person.Amount.ToString("0.00", culture)), Cells.Cell(Hours(person.LieuHours))]);
        table.AddRow([Cells.Cell("All"), .. times.Select(t => Cells.Cell(Hours(pay.People.Sum(p => p.Parts.Where(x => x.When == t).Sum(x => x.Hours))))),
            Cells.Cell(pay.People.Sum(p => p.Amount).ToString("0.00", culture)), Cells.Cell(Hours(pay.People.Sum(p => p.LieuHours)))]);
        console.Write(table);
        foreach (var breach in pay.Breaches) console.Write(Cells.Line($"{breach.From:uuuu-MM-dd} to {breach.To:uuuu-MM-dd}, {breach.Rule}: {breach.Message}"));
    }

    static readonly JsonSerializerOptions options = new(PlanFile.Options)
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(PlanFile.Options.TypeInfoResolver, PayJson.Default),
        Converters = { new JsonStringEnumConverter<PayTime>(JsonNamingPolicy.CamelCase) },
    };

    public static string Json(PayReport pay) => new JsonLines(options)
        .Field("currency", pay.Currency ?? "").Array("people", pay.People).Array("breaches", pay.Breaches).Array("notes", pay.Notes).ToString();

    /// <summary>A row for each person, role and kind of time.</summary>
    public static string Csv(PayReport pay, Company company)
    {
        var names = company.Responders.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        using var text = new StringWriter(culture) { NewLine = "\r\n" };
        using (var csv = new CsvWriter(text, new CsvConfiguration(culture) { InjectionOptions = InjectionOptions.Escape, NewLine = "\r\n" }))
        {
            foreach (var title in new[] { "responder", "name", "rotation", "role", "time", "hours", "amount", "currency", "lieuHours" }) csv.WriteField(title);
            csv.NextRecord();
            foreach (var (person, part) in pay.People.SelectMany(p => p.Parts.Select(part => (p, part))))
            {
                foreach (var field in new[] { person.Responder, TextSanitizer.Line(names[person.Responder]), part.Rotation, part.Role, part.When.ToString().ToLowerInvariant(), Hours(part.Hours), part.Amount.ToString("0.00", culture), pay.Currency ?? "", Hours(part.LieuHours) })
                    csv.WriteField(field);
                csv.NextRecord();
            }
        }
        return text.ToString();
    }

    static string Hours(double hours) => hours.ToString("0.##", culture);
}

/// <summary>How pay looks as JSON.</summary>
[JsonSerializable(typeof(PersonPay[]))]
sealed partial class PayJson : JsonSerializerContext;
