using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Verification;

namespace RotationPlanner.Recognition;

/// <summary>Limits of rest and of working time, on what was served.</summary>
static class ServedLimits
{
    public const string WorkingTimeDirective = "eu-wtd";

    public static (IReadOnlyList<Violation> Breaches, IReadOnlyList<string> Notes) Of(
        Plan plan, IReadOnlyList<ServedStay> stays, DateInterval days, PayRates rates)
    {
        var (breaches, notes) = (new List<Violation>(), new List<string>());
        foreach (var policy in rates.Policies.Distinct())
            if (policy == WorkingTimeDirective)
            {
                var standby = Standby.Of(rates.ResponseTime!.Value);
                notes.Add(standby.Note);
                if (standby.Counts) breaches.AddRange(plan.Company.Responders.SelectMany(r => WorkingTimeRules.Check(r, [.. stays.Where(s => s.Responder.Id == r.Id)])));
            }
            else
            {
                var rules = (Policies.Find(policy) ?? []).Where(r => r is RestBetweenShifts or HoursCap or WorkingTimeCap).ToList();
                if (rules.Count == 0) notes.Add($"The policy {policy} has no limit of rest or of working time.");
                breaches.AddRange(Check(plan, stays, rules).Select(v => v with { Rule = $"{policy}: {v.Rule}" }));
            }
        return ([.. breaches.Where(b => b.From <= days.End && days.Start <= b.To).OrderBy(b => b.From).ThenBy(b => b.To).ThenBy(b => b.Rule, StringComparer.Ordinal).ThenBy(b => b.Message, StringComparer.Ordinal)], notes);
    }

    // As the checker reads a plan, but rotation by rotation as the policy would stand there.
    static IEnumerable<Violation> Check(Plan plan, IReadOnlyList<ServedStay> stays, List<IRule> rules)
    {
        var roster = new Roster(plan.Schedule, [.. stays.Select(s => new Holding(s.Responder, s.Held, s.Role))]);
        return from rotation in plan.Company.Rotations
               let own = roster.Within(rotation)
               from rule in rules
               from violation in rule.Check(own)
               select violation;
    }
}

/// <summary>Whether being on call is working time in the European Union.</summary>
/// <param name="Counts">Whether it is counted as such.</param>
/// <param name="Note">Why, for people.</param>
sealed record Standby(bool Counts, string Note)
{
    // The response times on which the Court of Justice has decided.
    static readonly Duration bound = Duration.FromMinutes(8), free = Duration.FromHours(1);

    public static Standby Of(Duration response)
    {
        var told = $"{response.TotalMinutes:0} min";
        return response <= bound
            ? new Standby(true, $"eu-wtd: with a response time of {told} being on call is working time (Court of Justice of the EU, C-518/15: 8 minutes), so all of it counts.")
            : response >= free
                ? new Standby(false, $"eu-wtd: with a response time of {told} being on call is as a rule no working time (Court of Justice of the EU, C-344/19: one hour); what was really worked counts, which no plan knows. Nothing was checked.")
                : new Standby(true, $"eu-wtd: with a response time of {told} courts weigh how much it binds people (Court of Justice of the EU, C-344/19 and C-580/19); here all of it counts.");
    }
}
