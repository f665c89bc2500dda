using NodaTime;

namespace RotationPlanner.Baselines.Comparing;

/// <summary>Somebody is away for a week in the middle of the horizon: how many seats change hands?</summary>
sealed class AbsenceTrial
{
    const int Week = 7, TellBefore = 28;

    readonly Plan plan;
    readonly Company changed;

    AbsenceTrial(Plan plan, Responder responder, DateInterval days)
    {
        (this.plan, Responder, Days) = (plan, responder, days);
        changed = plan.Company with
        {
            Responders = [.. plan.Company.Responders.Select(r => r.Id != responder.Id ? r
                : r with { Unavailable = [.. r.Unavailable, BusyTime.Days(days.Start, days.End, r.TimeZone, "time off")] })],
        };
    }

    public Responder Responder { get; }

    public DateInterval Days { get; }

    Instant Known => Days.Start.PlusDays(-TellBefore).AtStartOfDayInZone(plan.Company.TimeZone).ToInstant();

    /// <summary>The trial; null where nobody holds a seat.</summary>
    public static AbsenceTrial? Of(Plan plan)
    {
        if (plan.Assignments.Count == 0) return null;
        var middle = plan.Assignments[plan.Assignments.Count / 2];
        var person = plan.Company.Responders.First(r => r.Id == middle.Responder);
        var from = middle.Start.InZone(person.TimeZone).Date;
        return new AbsenceTrial(plan, person, new DateInterval(from, from.PlusDays(Week - 1)));
    }

    /// <summary>Made anew by the same way; what begins before the absence is known stays.</summary>
    public int Changed(Baseline baseline, IReadOnlyList<Assignment> roster, CancellationToken cancel) =>
        Differences(roster, baseline.Roster(changed, cancel) ?? []);

    /// <summary>Replanned as a published plan is.</summary>
    public int? Changed(Plan ours, CancellationToken cancel)
    {
        try
        {
            var options = new ReplanOptions { AsOf = Known, Changes = 0 };
            return new PublishedPlan(ours).Replan(changed, options, cancel).Changes.Count;
        }
        catch (InvalidCompanyException) { return null; }
    }

    int Differences(IReadOnlyList<Assignment> before, IReadOnlyList<Assignment> after)
    {
        var then = after.Where(a => a.Start >= Known).GroupBy(a => (a.Shift, a.Role)).ToDictionary(g => g.Key, g => g.Select(a => a.Responder).ToHashSet(StringComparer.Ordinal));
        return before.Where(a => a.Start >= Known).Count(a => !then.TryGetValue((a.Shift, a.Role), out var people) || !people.Contains(a.Responder));
    }
}
