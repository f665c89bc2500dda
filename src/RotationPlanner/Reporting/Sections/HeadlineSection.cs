namespace RotationPlanner.Reporting;

/// <summary>The verdict in a sentence or two, and the four numbers people ask for first.</summary>
static class HeadlineSection
{
    public static void Write(HtmlWriter page, ReportView view)
    {
        var (coverage, worst, least) = (view.Coverage, view.Worst, view.LeastLoaded);
        var proof = view.WorstProof;
        page.Line($"""<section class="headline" aria-labelledby="summary"><h2 id="summary" class="hidden">In short</h2><p class="verdict">{Verdict(view)}</p><dl class="figures">""");
        Figure(page, "Coverage", $"{coverage.RequiredFilled} of {coverage.Required}",
            coverage.Optional > 0 ? $"required seats filled; {coverage.OptionalFilled} of {coverage.Optional} optional ones" : "required seats filled");
        Figure(page, "Worst excess", worst is null
            ? "none" : Formatting.SignedHours(view.WorstExcess, view.HoursFormat), worst is null ? "nobody carries duty"
                : $"by the yardstick, fixed before the search: {view.Name(worst.Responder)}.{(proof is null ? "" : $" {ProofWords.Short(proof)}")}");
        Figure(page, "Furthest below", least is null ? "none" : Formatting.SignedHours(least.Excess.Total, view.HoursFormat), least is null ? "nobody carries duty" : Far(view, least));
        Figure(page, "People", Formatting.Number(view.People.Count(p => p.Seats > 0), "#,0"),
            $"hold seats, of {Formatting.Count(view.People.Count, "person", "people")} in {Formatting.Count(view.Company.Departments.Count, "department", "departments")}");
        page.Line($"</dl></section>");
    }

    static void Figure(HtmlWriter page, string label, string value, string note) =>
        page.Line($"""<div><dt>{label}</dt><dd><span class="value">{value}</span> <span class="note">{note}</span></dd></div>""");

    static string Verdict(ReportView view)
    {
        var coverage = view.Coverage;
        var cancelled = view.Plan.WasCancelled
            ? "The search was cancelled: this is the best plan found until then. " : "";
        var covered = coverage.IsFull ? "Every required seat is filled."
            : $"{Formatting.Count(coverage.Required - coverage.RequiredFilled, "required seat stays", "required seats stay")} empty.";
        var unmet = view.Plan.Unmet.Count == 0
            ? "" : $" {Formatting.Count(view.Plan.Unmet.Count, "demand is", "demands are")} not met.";
        return cancelled + covered + unmet + Fair(view);
    }

    static string Fair(ReportView view)
    {
        if (view.Worst is null) return "";
        if (view.WorstExcess <= 0) return " By the yardstick, nobody carries more than a fair share.";
        var turns = view.Excess.Turns(view.WorstExcess) is { Length: > 0 } some ? $" ({some})" : "";
        return $" By the yardstick, nobody carries more than {Formatting.Hours(view.WorstExcess, view.HoursFormat)} above a fair share{turns}.";
    }

    // Turns and percentage beside the hours; the name last.
    static string Far(ReportView view, PersonLoad person)
    {
        string[] parts = [view.Excess.Turns(person), ExcessWords.Percent(person) is { Length: > 0 } percent
            ? $"{percent} of the final share" : ""];
        var far = string.Join(", ", parts.Where(p => p.Length > 0));
        return $"{far}{(far.Length > 0 ? ": " : "")}{view.NameWithPeers(person)}.";
    }
}
