using RotationPlanner.Interchange;
using RotationPlanner.Program;
using RotationPlanner.Reporting;
using RotationPlanner.Solving;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Tool.Output.Rosters;
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
        var (plan, words) = (saved.Plan, new ReportWords(saved.Plan));
        var horizon = plan.Company.Horizon;
        console.Write(Line($"{plan.Company.Name}, {Formatting.LongDay(horizon.Start)} to {Formatting.LongDay(horizon.End)}, revision {plan.Revision}", Decoration.Bold));
        console.WriteLine();
        RosterTables.WriteNext(Roster.Of(PlanFile.Of(plan)), saved.File, console);
        console.WriteLine();
        console.Write(Coverage(plan));
        console.WriteLine();
        if (FairnessTables.Sentence(plan, words) is { Length: > 0 } furthest) console.Write(Line(furthest));
        console.Write(FairnessTables.People(plan, words));
        if (plan.Company.Departments.Count > 1) console.Write(FairnessTables.Departments(plan));
        Warnings(plan, console);
        Training(plan, console);
        console.Write(ProofTable.Of(plan, words));
        if (saved.IsUnchanged)
            console.Write(Line("The plan is the one that was there already; its files stay as they are."));
        foreach (var file in saved.All) console.Write(Line(file));
    }

    public static string Json(SavedPlan saved)
    {
        var (plan, roles) = (saved.Plan, saved.Plan.Coverage);
        return new JsonLines(PlanFile.Options)
            .Field("revision", plan.Revision)
            .Field("complete", plan.IsComplete)
            .Field("cancelled", plan.WasCancelled)
            .Field("saved", saved.IsUnchanged ? "unchanged" : saved.IsBeside ? "beside" : "written")
            .Field("requiredSeats", roles.Sum(r => r.Required))
            .Field("requiredFilled", roles.Sum(r => r.RequiredFilled))
            .Field("optionalSeats", roles.Sum(r => r.Optional))
            .Field("optionalFilled", roles.Sum(r => r.OptionalFilled))
            .Field("worstExcess", plan.Fairness.MostLoaded?.RelativeExcess ?? 0)
            .Field("worstExcessHours", (plan.Fairness.MostLoaded?.Excess.Total ?? 0) / 60.0)
            .Field("measures", plan.Fairness.Measures)
            .Array("proof", plan.Proof.Objectives)
            .Array("unfilled", plan.Unfilled)
            .Array("unmet", plan.Unmet)
            .Array("warnings", plan.Warnings)
            .Array("notes", plan.Notes)
            .Object("files", names => Files(names.Field("plan", saved.File), saved))
            .ToString();
    }

    static void Files(JsonLines names, SavedPlan saved)
    {
        if (saved.IsBeside) return;
        if (saved.IsWhole) names.Field("report", saved.Report);
        names.Field("ledger", saved.Ledger);
        if (saved.IsWhole) names.Field("feeds", saved.Feeds);
    }

    static Grid Coverage(Plan plan)
    {
        var coverage = plan.Coverage;
        var (required, filled) = (coverage.Sum(r => r.Required), coverage.Sum(r => r.RequiredFilled));
        var (wanted, held) = (coverage.Sum(r => r.Optional), coverage.Sum(r => r.OptionalFilled));
        var optional = wanted > 0 ? $", {held} of {wanted} optional ones" : "";
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        grid.AddRow(Cell("Coverage"), Cell($"{filled} of {required} required seats filled{optional}", filled == required ? Color.Green : Color.Red));
        if (plan.Unmet.Count > 0) grid.AddRow(Cell("Demands"), Cell($"{plan.Unmet.Count} not met", Color.Red));
        return grid;
    }

    static void Warnings(Plan plan, IAnsiConsole console)
    {
        if (plan.Warnings.Count == 0) return;
        foreach (var warning in plan.Warnings.Take(MostWarnings)) console.Write(Line($"Agreed hours: {warning.Text}"));
        if (plan.Warnings.Count > MostWarnings)
            console.Write(Line($"Agreed hours: {plan.Warnings.Count - MostWarnings} more such warnings are in the plan and its report."));
        console.WriteLine();
    }

    static void Training(Plan plan, IAnsiConsole console)
    {
        if (!plan.HasTraining) return;
        var report = plan.TrainingReport();
        if (report.Bottlenecks.Count == 0) return;
        console.Write(Line("What holds trainees up", Decoration.Bold));
        foreach (var bottleneck in report.Bottlenecks.Take(MostBottlenecks)) console.Write(Line(bottleneck));
        if (report.Bottlenecks.Count > MostBottlenecks)
            console.Write(Line($"{report.Bottlenecks.Count - MostBottlenecks} more are in the report."));
        console.WriteLine();
    }
}
