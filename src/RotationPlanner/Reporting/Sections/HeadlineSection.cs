using RotationPlanner.Fairness;
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
        Excess(page, "Worst excess", view, worst, proof);
        Excess(page, "Furthest below", view, least, null);
        Figure(page, "People", Say.Number(view.People.Count(p => p.Seats > 0), "#,0"),
            $"hold seats, of {Say.Count(view.People.Count, "person", "people")} in {Say.Count(view.Company.Departments.Count, "department", "departments")}");
        page.Line($"</dl></section>");
    }

    static void Excess(HtmlWriter page, string label, ReportView view, PersonLoad? person, TierProof? proof)
    {
        if (person is null) Figure(page, label, "none", "nobody carries duty");
        else Figure(page, label, Say.SignedHours(person.Excess.Total, view.HoursFormat), Far(view, person, proof));
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
        if (worst.Excess.Total <= 0) return " Nobody carries more than a fair share.";
        var turns = view.Excess.Turns(worst) is { Length: > 0 } some ? $" ({some})" : "";
        return $" Nobody carries more than {Say.Hours(worst.Excess.Total, view.HoursFormat)} above a fair share{turns}.";
    }

    // Turns and percentage beside the hours; the name last.
    static string Far(ReportView view, PersonLoad person, TierProof? proof)
    {
        var percent = ExcessWords.Percent(person) is { Length: > 0 } some ? $"{some} of share" : "";
        var far = string.Join(", ", new[] { view.Excess.Turns(person), percent }.Where(p => p.Length > 0));
        var who = far.Length > 0 ? $"{far}: {view.NameWithPeers(person)}." : $"{view.NameWithPeers(person)}.";
        return proof is null ? who : $"{who} {ProofWords.Beside(proof)}";
    }
}
