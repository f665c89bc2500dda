using NodaTime;

namespace RotationPlanner.AspNetCore.Feeds;

/// <summary>Whether a company is the one that a published plan was made for.</summary>
static class PlanFit
{
    /// <summary>What of the plan the company does not know, without names; empty where it knows all that is ahead.</summary>
    /// <param name="plan">The published plan.</param>
    /// <param name="company">The company as its file is now.</param>
    /// <param name="now">Now, UTC: what is over may be of people who have left.</param>
    public static string Find(Plan plan, Company company, Instant now)
    {
        var ahead = plan.Assignments.Concat(plan.Around).Where(a => a.End > now).ToList();
        var people = company.Responders.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var rotations = company.Rotations.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var (strangers, others) = (
            ahead.Select(a => a.Responder).Where(r => !people.Contains(r)).Distinct(StringComparer.Ordinal).Count(),
            ahead.Select(a => a.Rotation).Where(r => !rotations.Contains(r)).Distinct(StringComparer.Ordinal).Count());
        if (strangers + others == 0) return "";
        return $"The published plan gives seats ahead to {strangers} people, in {others} rotations, that the company does not have. "
            + "Maybe it is another company's file, or an id was changed in it; replan where somebody has left.";
    }
}
