using RotationPlanner.Solving.ColumnGeneration;
using Spectre.Console;
using static RotationPlanner.Tool.Output.Cells;

namespace RotationPlanner.Tool.Output;

/// <summary>The bench of commanders for a terminal or a script.</summary>
static class BenchSummary
{
    public static void Write(BenchStrength bench, IAnsiConsole console)
    {
        var words = new BenchWords(bench);
        console.Write(Line($"{bench.Company.Name}: bench of commanders as of {Formatting.LongDay(bench.Company.Horizon.Start)}", Decoration.Bold));
        console.WriteLine();
        foreach (var sentence in words.Needs()) console.Write(Line(sentence));
        console.WriteLine();
        console.Write(Departments(bench, words));
        console.WriteLine();
        console.Write(Line(words.Chances(), Decoration.Bold));
        console.Write(Months(bench));
        console.Write(DepartmentChances(bench, words));
        foreach (var attrition in bench.Attrition)
        {
            console.WriteLine();
            foreach (var sentence in words.Answer(attrition)) console.Write(Line(sentence));
            foreach (var gap in attrition.Gaps) console.Write(Line($"  - {words.Gap(gap)}"));
            if (words.Work(attrition) is { } work) console.Write(Line(work));
        }
    }

    public static string Json(BenchStrength bench) => new JsonLines(AnyJson.Options)
        .Field("confidence", bench.Confidence)
        .Field("today", bench.Today)
        .Field("isEnoughToday", bench.IsEnoughToday)
        .Field("smallest", bench.Smallest)
        .Field("isProved", bench.IsProved)
        .Field("isConfirmed", bench.IsConfirmed)
        .Array("bounds", bench.Bounds)
        .Array("departments", bench.Departments)
        .Array("attrition", bench.Attrition)
        .Field("traineeSeats", bench.TraineeSeats)
        .Field("daysOfTraineeSeat", bench.DaysOfTraineeSeat)
        .ToString();

    static Table Departments(BenchStrength bench, BenchWords words)
    {
        var table = Lined("Department", "Today", "Fewest, others as today", "Of the fewest in all").AddColumn(Column("To come")).AddColumn(Column("Last days"));
        var lapses = bench.Departments.Any(d => d.Lapses.Count > 0);
        if (lapses) table.AddColumn(Column("Lapses without practice"));
        foreach (var d in bench.Departments)
        {
            List<Text> row = [Cell(words.Department(d.Department)), Cell(Formatting.Number(d.Today)), Cell(Number(d.Smallest)), Cell(Number(d.InSmallest)),
                Cell(words.Coming(d)), Cell(Days(d.Leaving))];
            if (lapses) row.Add(Cell(Days(d.Lapses)));
            table.AddRow(row);
        }
        return table;
    }

    static Table Months(BenchStrength bench)
    {
        var rates = bench.Attrition;
        var table = Lined("End of", ["May lead", .. rates.SelectMany(a => new[] { $"Left at {Rate(a)}", "5 to 95 %", "Chance" })]);
        for (var m = 0; m < rates[0].Months.Count; m++)
        {
            var month = rates[0].Months[m];
            table.AddRow([Cell(Formatting.Month(month.From)), Cell(Formatting.Number(month.Known)), .. rates.SelectMany(a => Left(a.Months[m], bench.Confidence))]);
        }
        return table;
    }

    static Text[] Left(BenchMonth month, double confidence) =>
    [
        Cell(Formatting.Number(month.Expected, "0.0")), Cell($"{month.Low} to {month.High}"),
        Cell(BenchWords.Chance(month), month.Chance < confidence ? Color.Red : null),
    ];

    static Table DepartmentChances(BenchStrength bench, BenchWords words)
    {
        var last = bench.Attrition[0].Months[^1];
        var table = Lined($"Chance that its fewest, others as today, are left at the end of {Formatting.Month(last.From)}", [.. bench.Attrition.Select(a => $"at {Rate(a)}")]);
        foreach (var d in bench.Departments.Where(d => d.Smallest > 0))
            table.AddRow([Cell(words.Department(d.Department)), .. bench.Attrition.Select(a => a.Months[^1].Departments[d.Department])
                .Select(p => Cell(Percent(p), p < bench.Confidence ? Color.Red : null))]);
        return table;
    }

    static string Rate(BenchAttrition attrition) => BenchWords.Percent(attrition.Rate);

    static string Percent(double part) => BenchWords.Percent(part);

    static string Number(int? number) => number is { } known ? Formatting.Number(known) : "none will do";

    static string Days(IReadOnlyList<NodaTime.LocalDate> days) => string.Join(", ", days.Select(Formatting.Day));
}
