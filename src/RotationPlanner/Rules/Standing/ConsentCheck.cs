using NodaTime;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// No seat and no session begins while somebody in it has stepped back; under a ladder for volunteers, trainees' seats
/// and sessions are of people who are interested by then. A refresher is no climb.
/// </summary>
static class ConsentCheck
{
    const string Rule = "consent";

    public static IEnumerable<Violation> FindViolations(CheckedPlan plan)
    {
        var asks = plan.Company.Ladder.Volunteers;
        foreach (var held in plan.Planned)
        {
            var date = held.Start.InZone(held.Responder.TimeZone).Date;
            if (Last(held.Responder, date) == Said.StepsBack)
                yield return Wording.About(Rule, held,
                    $"{Wording.Holds(held)}, but has stepped back from {Wording.Day(held.Responder.StepsBack!.Value)}.");
            else if (asks && plan.Ladder.IsTrainees(held.Role) && Last(held.Responder, date) != Said.Interested)
                yield return Wording.About(Rule, held, $"{Wording.Holds(held)}, but has not asked to train by then.");
        }
        var people = plan.Company.Responders.DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var session in plan.Sessions)
            foreach (var id in session.Participants.Append(session.Facilitator).Distinct(StringComparer.Ordinal))
            {
                if (!people.TryGetValue(id, out var person)) continue;
                var said = Last(person, session.Start.InZone(person.TimeZone).Date);
                var trains = id != session.Facilitator && !plan.Ladder.Past.HasLapsed(person);
                if (said == Said.StepsBack || (asks && trains && said != Said.Interested))
                    yield return new Violation(Rule,
                        $"{TextSanitizer.Line(session.Id)} finds {Wording.Name(person)} {(said == Said.StepsBack ? "stepped back" : "not interested")} by then.",
                        [id], session.Start.InUtc().Date, session.End.InUtc().Date);
            }
    }

    enum Said { Nothing, Interested, StepsBack }

    /// <summary>What the person said last, until a date.</summary>
    static Said Last(Responder person, LocalDate date) =>
        new[] { (On: person.Interested, What: Said.Interested), (On: person.StepsBack, What: Said.StepsBack) }
            .Where(s => s.On <= date).OrderBy(s => s.On).Select(s => s.What).LastOrDefault();
}
