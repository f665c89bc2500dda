using RotationPlanner.Solving;

namespace RotationPlanner.Reporting;

/// <summary>What is proved, tier by tier, in plain words.</summary>
static class ProofSection
{
    public static void Write(HtmlWriter page, ReportView view)
    {
        var note = Html.Of($"Plans are compared by these lines, from the top: a later line never costs more in an earlier one than the tolerance. Each proof says which plans it speaks of.");
        Frame.Section(page, "proof", "Proof", note, () =>
        {
            page.Line($"""<table class="proof" role="table"><caption class="hidden">What is proved about each objective, the most important first</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">What counts</th><th scope="col" role="columnheader" class="n">This plan</th><th scope="col" role="columnheader" class="n">Least possible</th><th scope="col" role="columnheader">What is proved</th></tr></thead><tbody role="rowgroup">""");
            foreach (var objective in view.Plan.Proof.Objectives) Row(page, view, objective);
            page.Line($"</tbody></table>");
        });
    }

    static void Row(HtmlWriter page, ReportView view, ObjectiveResult objective)
    {
        page.Add($"""<tr role="row"><th scope="row" role="rowheader">{objective.Name}<span class="about">{objective.Meaning}</span></th>""");
        page.Add($"""<td role="cell" class="n"><span class="label">This plan </span>{ProofWords.Reached(objective, view)}</td>""");
        page.Add($"""<td role="cell" class="n"><span class="label">Least possible </span>{ProofWords.Bound(objective)}</td>""");
        page.Line($"""<td role="cell" class="meaning"><span class="status {ProofWords.Kind(objective)}">{ProofWords.Status(objective)}.</span> {ProofWords.Long(objective)}</td></tr>""");
    }
}
