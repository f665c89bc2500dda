using RotationPlanner.Scheduling;

namespace RotationPlanner.Planning.Living;

/// <summary>What a changed plan costs people.</summary>
static class RequestPrice
{
    const double MinutesPerHour = 60;

    /// <summary>Real hours that change hands, by person in the order of the company.</summary>
    public static IReadOnlyList<HoursMoved> Moved(ReplanAttempt attempt)
    {
        var (changes, people) = (attempt.Proposal.Changes, attempt.Proposal.Plan.Company.Responders);
        return
        [
            .. from responder in people
               let hours = changes.Where(c => c.To == responder.Id)
                   .Sum(c => (c.End - c.Start).TotalHours) - changes.Where(c => c.From == responder.Id)
               .Sum(c => (c.End - c.Start).TotalHours)
               where hours != 0
               select new HoursMoved { Responder = responder.Id, Hours = hours },
        ];
    }

    /// <summary>The worst excess with the seats as published and as proposed, in weighted hours.</summary>
    public static (double Now, double Then) Worst(ReplanAttempt attempt, PublishedPlan published)
    {
        var plan = attempt.Proposal.Plan;
        var (concerned, held) = (attempt.Proposal.Changes.SelectMany(c => c.People).ToHashSet(StringComparer.Ordinal),
            published.Assignments.Select(a => a.Responder).ToHashSet(StringComparer.Ordinal));
        var people = plan.Company.Responders.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var (now, then) = (new List<double>(), new List<double>());
        foreach (var person in plan.Fairness.People)
        {
            var after = (person.Load + person.Carried - person.Yardstick).Total;
            if (person.Seats > 0) then.Add(after);
            if (!held.Contains(person.Responder)) continue;
            now.Add(concerned.Contains(person.Responder) ? after - CreditOf(plan.Assignments, person.Responder)
                + CreditOf(published.Assignments, person.Responder) : after);
        }
        return (now.DefaultIfEmpty().Max() / MinutesPerHour, then.DefaultIfEmpty().Max() / MinutesPerHour);

        long CreditOf(IReadOnlyList<Assignment> assignments, string responder) =>
            assignments.Where(a => a.Responder == responder).Sum(a =>
            plan.Schedule.Find(a.Shift) is { } shift
                && shift.Rotation.Roles.FirstOrDefault(r => r.Id == a.Role) is { } role
                ? attempt.Live.Compiled.Measures.Of(ShiftPart.HeldIn(shift, a), people[responder]).CreditFor(role.Weight).Total : 0);
    }
}
