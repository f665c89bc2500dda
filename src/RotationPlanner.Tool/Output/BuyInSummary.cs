using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using RotationPlanner.Interchange;
using RotationPlanner.Recognition;
using RotationPlanner.Reporting;
using Spectre.Console;
using static RotationPlanner.Tool.Output.Cells;

namespace RotationPlanner.Tool.Output;

/// <summary>What a department is asked for, for a terminal or a script.</summary>
static class BuyInSummary
{
    public static void Write(BuyInRequest asked, IAnsiConsole console)
    {
        var department = asked.Company.Departments.First(d => d.Id == asked.Department);
        var horizon = asked.Company.Horizon;
        console.Write(Line($"{asked.Company.Name}: a request to {department.Name}, {Formatting.LongDay(horizon.Start)} to {Formatting.LongDay(horizon.End)}", Decoration.Bold));
        foreach (var sentence in asked.Sentences)
        {
            console.WriteLine();
            console.Write(Line(sentence.Replace('\u202F', ' ')));
        }
        if (asked.People.Count == 0) return;
        console.WriteLine();
        console.Write(Quarters(asked));
        console.Write(People(asked));
        if (asked.Recognised.Count == 0) return;
        console.Write(Line("What could be said of its people afterwards", Decoration.Bold));
        foreach (var sentence in asked.Recognised) console.Write(Line(sentence.Replace('\u202F', ' ')));
    }

    static readonly JsonSerializerOptions options = new(PlanFile.Options)
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(PlanFile.Options.TypeInfoResolver, AskedJson.Default),
    };

    public static string Json(BuyInRequest asked) => new JsonLines(options)
        .Field("department", asked.Department)
        .Array("quarters", asked.Quarters)
        .Array("people", asked.People)
        .Field("partOfWorkingTime", asked.PartOfWorkingTime)
        .Field("commanders", asked.Commanders)
        .Array("newCommanders", asked.NewCommanders)
        .Array("recognised", asked.Recognised)
        .Field("partOfLoad", asked.PartOfLoad)
        .Field("partOfShares", asked.PartOfShares)
        .Object("with", o => o.Field("othersMean", asked.OthersMean.With).Field("othersMost", asked.OthersMost.With).Field("emptySeats", asked.EmptySeats.With))
        .Object("without", o => o.Field("othersMean", asked.OthersMean.Without).Field("othersMost", asked.OthersMost.Without).Field("emptySeats", asked.EmptySeats.Without))
        .Array("sentences", asked.Sentences)
        .ToString();

    static Table Quarters(BuyInRequest asked)
    {
        var table = Lined("Quarter", "Hours asked", "Hours agreed");
        foreach (var q in asked.Quarters)
            table.AddRow(Cell(q.Quarter), Cell(Formatting.Number(q.Used, "#,0")), Cell(q.Agreed is { } hours ? Formatting.Number(hours) : "no number"));
        return table;
    }

    static Table People(BuyInRequest asked)
    {
        var names = asked.Company.Responders.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        var table = Lined("Person", "Hours", "A quarter", "Nights", "Weekends").AddColumn(Column("Roles"));
        foreach (var p in asked.People)
            table.AddRow(Cell(names[p.Responder]), Cell(Formatting.Number(p.Hours, "#,0")), Cell(Formatting.Number(p.HoursAQuarter, "#,0")), Cell(Formatting.Number(p.Nights)),
                Cell(Formatting.Number(p.Weekends)), Cell(p.Roles.Count == 0 ? "training" : string.Join(", ", p.Roles)));
        return table;
    }
}

/// <summary>The types of a request that plan.json does not know.</summary>
[JsonSerializable(typeof(AskedPerson))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
sealed partial class AskedJson : JsonSerializerContext;
