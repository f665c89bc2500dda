using RotationPlanner.Interchange;
using RotationPlanner.Reporting;
using RotationPlanner.Solving;
using Spectre.Console;
using static RotationPlanner.Tool.Output.Cells;

namespace RotationPlanner.Tool.Output;

/// <summary>What a person wants to know first about a new plan.</summary>
static class PlanSummary
{
    const int MostPeople = 5, MostWarnings = 5;

    public static void Write(Plan plan, PlanFiles files, IAnsiConsole console)
    {
        var view = new ReportView(plan);
        var horizon = plan.Company.Horizon;
        console.Write(Line($"{plan.Company.Name}, {Say.LongDay(horizon.Start)} to {Say.LongDay(horizon.End)}, revision {plan.Revision}", Decoration.Bold));
        console.WriteLine();
        console.Write(Headline(view));
        console.WriteLine();
        console.Write(Departments(view));
        Warnings(plan, console);
        console.WriteLine();
        console.Write(People(view));
        console.WriteLine();
        console.Write(Proof(view));
        console.WriteLine();
        foreach (var file in new[] { files.Plan, files.Report, files.Ledger, files.Feeds }) console.Write(Line(file));
    }

    public static string Json(Plan plan, PlanFiles files)
    {
        var (view, format) = (new ReportView(plan), JsonFormat.Ours);
        return new JsonLines()
            .Field("revision", plan.Revision, format.Int32)
            .Field("complete", plan.IsComplete, format.Boolean)
            .Field("cancelled", plan.WasCancelled, format.Boolean)
            .Field("requiredSeats", view.Coverage.Required, format.Int32)
            .Field("requiredFilled", view.Coverage.RequiredFilled, format.Int32)
            .Field("optionalSeats", view.Coverage.Optional, format.Int32)
            .Field("optionalFilled", view.Coverage.OptionalFilled, format.Int32)
            .Field("worstExcess", view.MostLoaded?.RelativeExcess ?? 0, format.Double)
            .Field("measures", plan.Fairness.Measures, format.LoadMeasures)
            .Array("proof", plan.Proof.Objectives, format.ObjectiveResult)
            .Array("unfilled", plan.Unfilled, format.UnfilledSeat)
            .Array("unmet", plan.Unmet, format.Violation)
            .Array("warnings", plan.Warnings, format.BudgetWarning)
            .Array("notes", plan.Notes, format.PlanNote)
            .Object("files", names => names
                .Field("plan", files.Plan, format.String)
                .Field("report", files.Report, format.String)
                .Field("ledger", files.Ledger, format.String)
                .Field("feeds", files.Feeds, format.String))
            .ToString();
    }

    static Grid Headline(ReportView view)
    {
        var coverage = view.Coverage;
        var optional = coverage.Optional > 0 ? $", {coverage.OptionalFilled} of {coverage.Optional} optional ones" : "";
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        grid.AddRow(Cell("Coverage"), Cell($"{coverage.RequiredFilled} of {coverage.Required} required seats filled{optional}", coverage.IsFull ? Color.Green : Color.Red));
        if (view.MostLoaded is { } worst)
            grid.AddRow(Cell("Worst excess"), Cell($"{Say.SignedPercent(worst.RelativeExcess)} of fair share: {view.NameWithPeers(worst)}.{Proof(view.WorstProof)}"));
        if (view.LeastLoaded is { } least)
            grid.AddRow(Cell("Least loaded"), Cell($"{Say.SignedPercent(least.RelativeExcess)} of fair share: {view.NameWithPeers(least)}."));
        if (view.Plan.Unmet.Count > 0) grid.AddRow(Cell("Demands"), Cell($"{view.Plan.Unmet.Count} not met", Color.Red));
        return grid;
    }

    static string Proof(ObjectiveResult? tier) => tier is null ? "" : $" {ProofWords.Short(tier)}";

    static Table Departments(ReportView view)
    {
        var names = view.Company.Departments.DistinctBy(d => d.Id).ToDictionary(d => d.Id, d => d.Name, StringComparer.Ordinal);
        var table = Lined("Department", "Part of all", "Hours", "People");
        foreach (var d in view.Plan.Fairness.Departments)
            table.AddRow(Cell(names.GetValueOrDefault(d.Department, d.Department)), Cell(Say.Percent(d.PartOfAll, "0.0")), Cell(Say.Number(d.Hours, "#,0")), Cell(Say.Number(d.People)));
        return table;
    }

    static void Warnings(Plan plan, IAnsiConsole console)
    {
        if (plan.Warnings.Count == 0) return;
        console.WriteLine();
        foreach (var warning in plan.Warnings.Take(MostWarnings)) console.Write(Line($"Agreed hours: {warning.Text}"));
        if (plan.Warnings.Count > MostWarnings) console.Write(Line($"Agreed hours: {plan.Warnings.Count - MostWarnings} more such warnings are in the plan and its report."));
    }

    static Table People(ReportView view)
    {
        var table = Lined("Most loaded", "Credit", "Share", "Excess", "Nights", "Weekends", "Holidays");
        foreach (var p in view.Sharing.Take(MostPeople))
            table.AddRow(Cell(view.Name(p.Responder)), Cell(Say.Hours(p.Load.Total, view.HoursFormat)), Cell(Say.Hours(p.Share.Total, view.HoursFormat)), Cell(Say.SignedPercent(p.RelativeExcess)),
                Cell(Say.Number(p.Nights)), Cell(Say.Number(p.Weekends)), Cell(Say.Number(p.Holidays)));
        return table;
    }

    static Table Proof(ReportView view)
    {
        var table = Lined("What counts", "This plan").AddColumn(Column("Proof"));
        foreach (var objective in view.Plan.Proof.Objectives) table.AddRow(Cell(objective.Name), Cell(ProofWords.Value(objective)), Cell(ProofWords.Brief(objective)));
        return table;
    }
}
