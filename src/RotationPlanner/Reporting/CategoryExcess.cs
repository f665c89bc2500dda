using RotationPlanner.Fairness;
using RotationPlanner.Solving;

namespace RotationPlanner.Reporting;

/// <summary>
/// The worst excess of nights, weekends or holidays in hours and with a name. A percentage alone misleads there: of a share of five holiday
/// hours, one holiday too many is a multiple.
/// </summary>
/// <param name="Category">"nights", "weekends" or "holidays".</param>
/// <param name="Person">Who has the worst excess.</param>
/// <param name="Load">Their credit in the category, in minutes.</param>
/// <param name="Target">Their fair share of it, less what they carried too much before.</param>
sealed record CategoryExcess(string Category, string Person, long Load, long Target)
{
    const string Prefix = "worst excess of ";

    /// <summary>Null where the tier is of another kind.</summary>
    public static CategoryExcess? Of(TierProof tier, FairnessReport fairness)
    {
        if (!tier.Tier.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        Func<Credit, long>? part = tier.Tier[Prefix.Length..] switch { "nights" => c => c.Night, "weekends" => c => c.Weekend, "holidays" => c => c.Holiday, _ => null };
        if (part is null) return null;
        var sharing = fairness.People.Where(p => part(p.Duty) > 0).ToArray();
        if (sharing.Length == 0) return null;
        var worst = sharing.MaxBy(p => (double)part(p.Excess) / part(p.Duty))!;
        return new CategoryExcess(tier.Tier[Prefix.Length..], worst.Responder, part(worst.Load), part(worst.Share) - part(worst.Carried));
    }

    /// <summary>Such as "7.6 h above fair".</summary>
    public string Value =>
        Load == Target ? "fair" : $"{Say.Hours(Math.Abs(Load - Target))} {(Load > Target ? "above" : "below")} fair";

    public string About(ReportView view) => Target < 0
        ? $"{view.Name(Person)} has {Say.Hours(Load)} of credit in {Category}, and carried {Say.Hours(-Target)} too much in"
        : $"{view.Name(Person)} has {Say.Hours(Load)} of credit in {Category}, a fair share is {Say.Hours(Target)}";
}
