using RotationPlanner.Solving;

namespace RotationPlanner.Reporting;

/// <summary>What is proved, tier by tier, in plain words.</summary>
static class ProofSection
{
    public static void Write(HtmlWriter page, ReportView view)
    {
        var note = Html.Of($"Plans are compared line by line, from the top: nothing is given up in one line to gain in a later one. Where it says proved, no plan under the same rules that is as good in the lines above could do better.");
        Frame.Section(page, "proof", "Proof", note, () =>
        {
            page.Line($"""<table class="proof" role="table"><caption class="hidden">What is proved about each tier, the most important first</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">What counts</th><th scope="col" role="columnheader" class="n">This plan</th><th scope="col" role="columnheader" class="n">Least possible</th><th scope="col" role="columnheader">What is proved</th></tr></thead><tbody role="rowgroup">""");
            foreach (var tier in view.Tiers) Row(page, view, tier);
            page.Line($"</tbody></table>");
        });
    }

    static void Row(HtmlWriter page, ReportView view, TierProof tier)
    {
        var excess = CategoryExcess.Of(tier, view.Plan.Fairness);
        page.Add($"""<tr role="row"><th scope="row" role="rowheader">{ProofWords.Title(tier.Tier)}<span class="about">{excess?.About(view) ?? ProofWords.About(tier.Tier)}</span></th>""");
        page.Add($"""<td role="cell" class="n"><span class="label">This plan </span>{ProofWords.Reached(tier, view)}</td>""");
        page.Add($"""<td role="cell" class="n"><span class="label">Least possible </span>{ProofWords.Bound(tier)}</td>""");
        page.Line($"""<td role="cell" class="meaning"><span class="status {ProofWords.Kind(tier)}">{ProofWords.Status(tier)}.</span> {ProofWords.Long(tier)}</td></tr>""");
    }
}
