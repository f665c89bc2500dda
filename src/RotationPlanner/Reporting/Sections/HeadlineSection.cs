using RotationPlanner.Solving;

namespace RotationPlanner.Reporting;

/// <summary>The verdict in a sentence or two, and the four numbers people ask for first.</summary>
static class HeadlineSection
{
    public static void Write(HtmlWriter page, ReportView view)
    {
        var (coverage, worst, least) = (view.Coverage, view.MostLoaded, view.LeastLoaded);
        var proof = view.WorstProof;
        page.Line($"""<section class="headline" aria-labelledby="summary"><h2 id="summary" class="hidden">In short</h2><p class="verdict">{Verdict(view)}</p><dl class="figures">""");
        Figure(page, "Coverage", $"{coverage.RequiredFilled} of {coverage.Required}",
            coverage.Optional > 0 ? $"required seats filled; {coverage.OptionalFilled} of {coverage.Optional} optional ones" : "required seats filled");
        Figure(page, "Worst excess", worst is null ? "none" : Say.SignedPercent(worst.RelativeExcess),
            worst is null ? "nobody carries duty" : $"of fair share: {view.NameWithPeers(worst)}. {(proof is null ? "" : ProofWords.Short(proof))}");
        Figure(page, "Least loaded", least is null ? "none" : Say.SignedPercent(least.RelativeExcess),
            least is null ? "nobody carries duty" : $"of fair share: {view.NameWithPeers(least)}");
        Figure(page, "People", Say.Number(view.People.Count(p => p.Seats > 0), "#,0"),
            $"hold seats, of {Say.Count(view.People.Count, "person", "people")} in {Say.Count(view.Company.Departments.Count, "department", "departments")}");
        page.Line($"</dl></section>");
    }

    static void Figure(HtmlWriter page, string label, string value, string note) =>
        page.Line($"""<div><dt>{label}</dt><dd><span class="value">{value}</span> <span class="note">{note}</span></dd></div>""");

    static string Verdict(ReportView view)
    {
        var coverage = view.Coverage;
        var cancelled = view.Plan.WasCancelled ? "The search was cancelled: this is the best plan found until then. " : "";
        var covered = coverage.IsFull ? "Every required seat is filled."
            : $"{Say.Count(coverage.Required - coverage.RequiredFilled, "required seat stays", "required seats stay")} empty.";
        var unmet = view.Plan.Unmet.Count == 0 ? "" : $" {Say.Count(view.Plan.Unmet.Count, "demand is", "demands are")} not met.";
        return cancelled + covered + unmet + Fair(view);
    }

    static string Fair(ReportView view)
    {
        if (view.MostLoaded is not { } worst) return "";
        var proof = view.WorstProof;
        var above = worst.RelativeExcess <= 0 ? " Nobody carries more than a fair share" : $" Nobody carries more than {Say.Percent(worst.RelativeExcess)} above a fair share";
        return above + (proof?.Status == ProofStatus.Optimal ? ", and no plan can do better." : ".");
    }
}
