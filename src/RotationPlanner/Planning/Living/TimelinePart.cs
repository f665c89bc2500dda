using RotationPlanner.Rules;

namespace RotationPlanner.Planning.Living;

/// <summary>Reads a part of a timeline as a plan, with loads and shares of that part.</summary>
static class TimelinePart
{
    /// <summary>The published seats of the company's horizon; nothing of it is changed any more.</summary>
    /// <param name="published">The timeline.</param>
    /// <param name="company">The company; valid.</param>
    /// <returns>The plan, or what keeps its seats from being read.</returns>
    public static (Plan? Plan, IReadOnlyList<Problem> Problems) Read(PublishedPlan published, Company company)
    {
        var part = published.For(company);
        try
        {
            var plan = part.AsServed(company);
            return (plan with { Revision = published.Revision, Base = null, Notice = null }, []);
        }
        catch (InvalidCompanyException invalid) { return (null, invalid.Problems); }
        catch (RuleFailedException failed)
        {
            return (null, [.. failed.Violations.Select(
                v => new Problem("assignments", v.Message, v.Rule, "Maybe the company's rules have changed since."))]);
        }
    }
}
