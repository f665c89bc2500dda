using RotationPlanner.Interchange;
using RotationPlanner.Program;
using RotationPlanner.Reporting;
using RotationPlanner.Solving;
using RotationPlanner.Tool.Output.Rosters;
using RotationPlanner.Tool.Saving;
using RotationPlanner.Verification;
using Spectre.Console;
using static RotationPlanner.Tool.Output.Cells;

namespace RotationPlanner.Tool.Output;

/// <summary>
/// What a person wants to know first about a new plan: who is on call next, whether all is covered, whether it is fair.
/// </summary>
static class PlanSummary
{
    const int MostWarnings = 5, MostBottlenecks = 6;

    public static void Write(SavedPlan saved, IAnsiConsole console)
    {
        var (plan, view) = (saved.Plan, new ReportView(saved.Plan));
        var horizon = plan.Company.Horizon;
        console.Write(Line($"{plan.Company.Name}, {Formatting.LongDay(horizon.Start)} to {Formatting.LongDay(horizon.End)}, revision {plan.Revision}", Decoration.Bold));
        console.WriteLine();
        RosterTables.WriteNext(Roster.Of(PlanDocument.Of(plan)), saved.File, console);
        console.WriteLine();
        console.Write(Coverage(view));
        console.WriteLine();
        if (FairnessTables.Sentence(view) is { Length: > 0 } furthest) console.Write(Line(furthest));
        console.Write(FairnessTables.People(view));
        if (plan.Company.Departments.Count > 1) console.Write(FairnessTables.Departments(view));
        Warnings(plan, console);
        Training(plan, console);
        console.Write(ProofTable.Of(view));
        if (saved.How == Saved.Unchanged)
            console.Write(Line("The plan is the one that was there already; its files stay as they are."));
        foreach (var file in saved.All) console.Write(Line(file));
    }

    public static string Json(SavedPlan saved)
    {
        var (plan, view, format) = (saved.Plan, new ReportView(saved.Plan), JsonFormat.Ours);
        return new JsonLines()
            .Field("revision", plan.Revision, format.Int32)
            .Field("complete", plan.IsComplete, format.Boolean)
            .Field("cancelled", plan.WasCancelled, format.Boolean)
            .Field("saved", saved.How.ToString().ToLowerInvariant(), format.String)
            .Field("requiredSeats", view.Coverage.Required, format.Int32)
            .Field("requiredFilled", view.Coverage.RequiredFilled, format.Int32)
            .Field("optionalSeats", view.Coverage.Optional, format.Int32)
            .Field("optionalFilled", view.Coverage.OptionalFilled, format.Int32)
            .Field("worstExcess", view.MostLoaded?.RelativeExcess ?? 0, format.Double)
            .Field("worstExcessHours", (view.MostLoaded?.Excess.Total ?? 0) / 60.0, format.Double)
            .Field("measures", plan.Fairness.Measures, format.LoadMeasures)
            .Array("proof", plan.Proof.Objectives, format.ObjectiveResult)
            .Array("unfilled", plan.Unfilled, format.UnfilledSeat)
            .Array("unmet", plan.Unmet, format.Violation)
            .Array("warnings", plan.Warnings, format.BudgetWarning)
            .Array("notes", plan.Notes, format.PlanNote)
            .Object("files", names => Files(names.Field("plan", saved.File, format.String), saved))
            .ToString();
    }

    static void Files(JsonLines names, SavedPlan saved)
    {
        if (saved.How == Saved.Beside) return;
        if (saved.IsWhole) names.Field("report", saved.Files.Report, JsonFormat.Ours.String);
        names.Field("ledger", saved.Files.Ledger, JsonFormat.Ours.String);
        if (saved.IsWhole) names.Field("feeds", saved.Files.Feeds, JsonFormat.Ours.String);
    }

    static Grid Coverage(ReportView view)
    {
        var coverage = view.Coverage;
        var optional = coverage.Optional > 0 ? $", {coverage.OptionalFilled} of {coverage.Optional} optional ones" : "";
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        grid.AddRow(Cell("Coverage"), Cell($"{coverage.RequiredFilled} of {coverage.Required} required seats filled{optional}", coverage.IsFull ? Color.Green : Color.Red));
        if (view.Plan.Unmet.Count > 0) grid.AddRow(Cell("Demands"), Cell($"{view.Plan.Unmet.Count} not met", Color.Red));
        return grid;
    }

    static void Warnings(Plan plan, IAnsiConsole console)
    {
        if (plan.Warnings.Count == 0) return;
        foreach (var warning in plan.Warnings.Take(MostWarnings)) console.Write(Line($"Agreed hours: {warning.Text}"));
        if (plan.Warnings.Count > MostWarnings) console.Write(Line($"Agreed hours: {plan.Warnings.Count - MostWarnings} more such warnings are in the plan and its report."));
        console.WriteLine();
    }

    static void Training(Plan plan, IAnsiConsole console)
    {
        if (!TrainingSection.IsNeeded(plan)) return;
        var report = plan.TrainingReport();
        if (report.Bottlenecks.Count == 0) return;
        console.Write(Line("What holds trainees up", Decoration.Bold));
        foreach (var bottleneck in report.Bottlenecks.Take(MostBottlenecks)) console.Write(Line(bottleneck));
        if (report.Bottlenecks.Count > MostBottlenecks)
            console.Write(Line($"{report.Bottlenecks.Count - MostBottlenecks} more are in the report."));
        console.WriteLine();
    }
}
