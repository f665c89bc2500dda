using RotationPlanner.Solving;

namespace RotationPlanner.Reporting;

/// <summary>What is proved, tier by tier, in plain words.</summary>
static class ProofSection
{
    public static void Write(HtmlWriter page, ReportView view)
    {
        var note = Html.Of($"Plans are compared by these tiers in order: a later one never costs anything in an earlier one. A bound is what no plan at all can go below.");
        Frame.Section(page, "proof", "Proof", note, () =>
        {
            page.Line($"""<table class="proof" role="table"><caption class="hidden">What is proved about each tier, the most important first</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Tier</th><th scope="col" role="columnheader" class="n">This plan</th><th scope="col" role="columnheader" class="n">Bound</th><th scope="col" role="columnheader">What it means</th></tr></thead><tbody role="rowgroup">""");
            foreach (var tier in view.Plan.Proof.Tiers) Row(page, tier);
            page.Line($"</tbody></table>");
        });
    }

    static void Row(HtmlWriter page, TierProof tier)
    {
        page.Add($"""<tr role="row"><th scope="row" role="rowheader">{Say.Capitalised(tier.Tier)}<span class="about">{ProofWords.About(tier.Tier)}</span></th><td role="cell" class="n"><span class="label">This plan </span>{ProofWords.Amount(tier.Value, tier.Unit)}</td>""");
        page.Add($"""<td role="cell" class="n"><span class="label">Bound </span>{(tier.Bound is { } bound ? ProofWords.Amount(bound, tier.Unit) : "–")}</td>""");
        page.Line($"""<td role="cell" class="meaning"><span class="status {ProofWords.Kind(tier.Status)}">{ProofWords.Status(tier.Status)}</span> {ProofWords.Long(tier)}</td></tr>""");
    }
}
