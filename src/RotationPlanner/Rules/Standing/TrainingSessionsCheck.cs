using NodaTime;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// Courses and tabletop sessions: enough trainees and not too many, somebody certified who leads, everybody in working
/// hours and free.
/// </summary>
static class TrainingSessionsCheck
{
    const string Rule = "training session";

    public static IEnumerable<Violation> FindViolations(CheckedPlan plan)
    {
        var (company, policy, planned) = (plan.Company, plan.Company.Sessions, plan.Ladder);
        var people = company.Responders.DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var session in plan.Sessions)
        {
            var trainees = session.Participants.Distinct(StringComparer.Ordinal).Count();
            // Whoever missed it was to come.
            var asked = trainees + session.Missed.Count;
            if (asked < policy.Least || asked > policy.Most || trainees != session.Participants.Count)
                yield return About(session, session.Participants,
                    $"has {trainees} trainees; {policy.Least} to {policy.Most} take part.");
            if (session.End - session.Start != Duration.FromMinutes(policy.Minutes))
                yield return About(session, [], $"takes {session.Minutes} minutes; sessions take {policy.Minutes}.");
            if (session.Start < Start(company) || session.End > End(company))
                yield return About(session, [], "lies outside the horizon.");
            if (session.Participants.Contains(session.Facilitator))
                yield return About(session, [session.Facilitator], "is led by one of its trainees.");
            if (people.TryGetValue(session.Facilitator, out var leader)
                && (planned.Past.HasLapsed(leader) || company.Ladder.IndexOf(planned.Past.StageOf(leader)) < company.Ladder.IndexOf(company.Ladder.Commands)))
                yield return About(session, [leader.Id], $"is led by {Wording.Name(leader)}, who is not certified.");
            foreach (var id in session.Participants.Append(session.Facilitator).Distinct(StringComparer.Ordinal))
            {
                if (!people.TryGetValue(id, out var person))
                    yield return About(session, [id], $"names '{TextSanitizer.Line(id)}', who is not in the company.");
                else if (WhyNot(plan.Roster, person, session, plan.Sessions) is { } why)
                    yield return About(session, [id], $"finds {Wording.Name(person)} {why}.");
            }
        }
    }

    static string? WhyNot(Roster roster, Responder person, TrainingEvent session, IReadOnlyList<TrainingEvent> events)
    {
        var (company, policy) = (roster.Company, roster.Company.Sessions);
        var (from, to) = (session.Start.InZone(person.TimeZone), session.End.InZone(person.TimeZone));
        var calendar = company.Holidays.FirstOrDefault(h => h.Id == person.Holidays);
        var weekend = calendar?.WeekendDays ?? company.Fairness.WeekendDays;
        return weekend.Contains(from.DayOfWeek) || from.Date != to.Date
            || from.TimeOfDay < policy.From || to.TimeOfDay > policy.To ? "outside working hours"
            : calendar?.Dates.Contains(from.Date) == true ? "on a public holiday"
            : person.Joins > from.Date || person.Leaves < to.Date ? "not in service"
            : person.Unavailable.Concat(person.OtherDuties).Concat(person.Appointments).Any(t => t.Overlaps(session.Start, session.End))
            || RecurringTime.Touches(person, session.Start, session.End)
            ? "on time off or on another duty"
            : roster.Of(person).Any(h => h.Start < session.End && session.Start < h.End) ? "on a shift"
            : events.Any(e => e.Id != session.Id && e.Start < session.End && session.Start < e.End
            && (e.Facilitator == person.Id || e.Participants.Contains(person.Id))) ? "in another session"
            : null;
    }

    static Instant Start(Company company) => company.Horizon.Start.AtStartOfDayInZone(company.TimeZone).ToInstant();

    static Instant End(Company company) =>
        company.Horizon.End.PlusDays(1).AtStartOfDayInZone(company.TimeZone).ToInstant();

    static Violation About(TrainingEvent session, IReadOnlyList<string> people, string what) =>
        new(Rule, $"{TextSanitizer.Line(session.Id)} {what}", people, session.Start.InUtc().Date,
            session.End.InUtc().Date);
}
