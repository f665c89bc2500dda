using NodaTime;

namespace RotationPlanner.Training.Sessions;

/// <summary>
/// Keeps the sessions of a published plan. Those that began are facts: whoever was away missed them. Of the others
/// everybody stays who can come; somebody else leads where the leader cannot, beside published seats; what cannot be
/// held any more is given up, and its trainees wait for another.
/// </summary>
sealed partial class SessionPlanner
{
    void Keep(KeptTraining kept)
    {
        var horizon = new Interval(company.Horizon.Start.AtStartOfDayInZone(company.TimeZone).ToInstant(),
            company.Horizon.End.PlusDays(1).AtStartOfDayInZone(company.TimeZone).ToInstant());
        foreach (var session in kept.Sessions.OrderBy(e => e.Start).ThenBy(e => e.Id, StringComparer.Ordinal))
        {
            if (!SessionNeeds.IsSession(session.Kind) || session.End <= session.Start
                || !horizon.Contains(session.Start) || session.End > horizon.End) continue;
            if ((session.Start < kept.AsOf ? Held(session) : Coming(session, kept)) is { } mended) Book(mended);
        }
    }

    /// <summary>A session that began, as it was; null where nobody was there to lead it.</summary>
    TrainingEvent? Held(TrainingEvent session)
    {
        if (IsAway(session.Facilitator, session)) return null;
        var missed = session.Participants.Where(p => IsAway(p, session)).ToHashSet(StringComparer.Ordinal);
        return session with
        {
            Participants = [.. session.Participants.Where(p => !missed.Contains(p))],
            Missed = [.. session.Missed.Concat(session.Participants.Where(missed.Contains))],
        };
    }

    /// <summary>A session to come, mended; null where it cannot be held.</summary>
    TrainingEvent? Coming(TrainingEvent session, KeptTraining kept)
    {
        var leader = facilitators.Find(f => f.Id == session.Facilitator && Keeps(f, session))
            ?? facilitators.Where(f => f.Id != session.Facilitator && Suits(f, session.Start, session.End))
                .MinBy(f => facilitated.GetValueOrDefault(f.Id));
        if (leader is null) return null;
        List<Waiting> people = [.. session.Participants.Distinct(StringComparer.Ordinal).Select(Find).OfType<Waiting>()
            .Where(w => w.Next == session.Kind && MayLearn(w.Needs.Responder, session.Start) && Keeps(w.Needs.Responder, session))];
        if (people.Count < company.Sessions.Least)
            people.AddRange(waiting.Where(w => w.Next == session.Kind && !session.Participants.Contains(w.Needs.Responder.Id)
                && w.LastWeek < WeekOf(session) && !kept.Sessions.Any(s => s.Start >= session.Start && s.Participants.Contains(w.Needs.Responder.Id))
                && MayLearn(w.Needs.Responder, session.Start) && Suits(w.Needs.Responder, session.Start, session.End))
                .Take(company.Sessions.Least - people.Count));
        return people.Count < company.Sessions.Least ? null : session with
        {
            Facilitator = leader.Id,
            Participants = [.. people.OrderBy(w => w.Needs.Index).Select(w => w.Needs.Responder.Id)],
        };
    }

    void Book(TrainingEvent session)
    {
        foreach (var person in session.People.Select(id => company.Responders.FirstOrDefault(r => r.Id == id)).OfType<Responder>())
            budget.Spend(person, DateOf(session.Start), session.Minutes);
        foreach (var learner in session.Participants.Select(Find).OfType<Waiting>())
        {
            if (learner.Next == session.Kind) learner.Done++;
            learner.LastWeek = Math.Max(learner.LastWeek, WeekOf(session));
        }
        facilitated[session.Facilitator] = facilitated.GetValueOrDefault(session.Facilitator) + 1;
        Enter(session);
    }

    // Hours were agreed when it was published; seats beside it were given with it in mind.
    bool Keeps(Responder person, TrainingEvent session) => day.Holds(person, session.Start, session.End)
        && WorkingDay.IsFree(person, session.Start, session.End) && bound.IsUnpinned(person.Id, session.Start, session.End)
        && SessionBudget.IsLent(company, person, DateOf(session.Start))
        && !(attending.TryGetValue(person.Id, out var others) && others.Exists(e => e.Start < session.End && session.Start < e.End));

    bool IsAway(string id, TrainingEvent session) => company.Responders.FirstOrDefault(r => r.Id == id) is { } person
        && person.IsAway(session.Start, session.End);

    Waiting? Find(string id) => waiting.Find(w => w.Needs.Responder.Id == id);

    int WeekOf(TrainingEvent session) => Period.DaysBetween(company.Horizon.Start, DateOf(session.Start)) / 7;
}
