using NodaTime;

namespace RotationPlanner.Training.Sessions;

/// <summary>
/// Places courses and tabletop sessions, week after week: the time that suits most trainees who wait for the same, as
/// early in the week as may be, one session a week for each person. Done before seats are given, because who may take a
/// trainee's seat depends on it.
/// </summary>
sealed partial class SessionPlanner
{
    static readonly Duration grid = Duration.FromMinutes(30);

    readonly Company company;
    readonly Standings standings;
    readonly WorkingDay day;
    readonly List<Waiting> waiting;
    readonly List<Responder> facilitators;
    readonly Dictionary<string, int> facilitated = new(StringComparer.Ordinal);
    readonly List<TrainingEvent> events = [];
    readonly BoundTimes bound;
    readonly SessionBudget budget;

    sealed class Waiting(SessionNeeds needs)
    {
        public SessionNeeds Needs { get; } = needs;
        public int Done { get; set; }
        public int LastWeek { get; set; } = -1;
        public EvidenceKind? Next => Done < Needs.Kinds.Count ? Needs.Kinds[Done] : null;
    }

    readonly Dictionary<string, List<TrainingEvent>> attending = new(StringComparer.Ordinal);
    readonly Dictionary<(DateTimeZone, string?), bool> working = [];
    Instant asked;

    SessionPlanner(Company company, Standings standings)
    {
        (this.company, this.standings) = (company, standings);
        day = new WorkingDay(company);
        bound = new BoundTimes(company);
        budget = new SessionBudget(company);
        waiting = [.. SessionNeeds.Of(company, standings).Select(n => new Waiting(n))];
        // Whoever commands can lead a session; mentors last, because trainees' seats need them.
        facilitators = [.. company.Responders.Where(r => standings[r.Id].MayLead)
            .OrderBy(r => standings[r.Id].MayMentor)];
    }

    public static IReadOnlyList<TrainingEvent> Plan(Company company, Standings standings)
    {
        var planner = new SessionPlanner(company, standings);
        if (company.Kept is { } kept) planner.Keep(kept);
        if (planner.waiting.Count > 0) planner.Fill();
        return planner.events;
    }

    void Fill()
    {
        var week = 0;
        for (var monday = company.Horizon.Start; monday <= company.Horizon.End; monday = monday.PlusDays(7), week++)
        {
            if (waiting.TrueForAll(w => w.Next is null)) return;
            while (Best(monday, week) is { } best) Hold(best, week);
        }
    }

    sealed record Session(EvidenceKind Kind, Instant Start, Instant End, List<Waiting> People, Responder Facilitator);

    Session? Best(LocalDate monday, int week)
    {
        Session? best = null;
        var last = LocalDate.Min(monday.PlusDays(6), company.Horizon.End).PlusDays(1)
            .AtStartOfDayInZone(company.TimeZone).ToInstant();
        foreach (var kind in waiting.Where(w => w.LastWeek < week && w.Next is not null).GroupBy(w => w.Next!.Value)
            .OrderBy(k => k.Key))
        {
            // Those nearest to command first.
            var asking = kind.OrderByDescending(w => w.Needs.Height).ToList();
            if (asking.Count < company.Sessions.Least) continue;
            for (var start = monday.AtStartOfDayInZone(company.TimeZone).ToInstant(); start < last; start += grid)
            {
                if (start < company.Kept?.NoticeEnds) continue;
                if (At(kind.Key, start, asking) is not { } session
                    || (best is not null && session.People.Count <= best.People.Count)) continue;
                best = session;
                if (best.People.Count >= company.Sessions.Most) return best;
            }
        }
        return best;
    }

    Session? At(EvidenceKind kind, Instant start, List<Waiting> asking)
    {
        var end = start + Duration.FromMinutes(company.Sessions.Minutes);
        if (Facilitator(start, end) is not { } facilitator) return null;
        var suited = asking.Where(w => MayLearn(w.Needs.Responder, start) && Suits(w.Needs.Responder, start, end));
        List<Waiting> people = [.. Within(suited, facilitator, DateOf(start)).Take(company.Sessions.Most)
            .OrderBy(w => w.Needs.Index)];
        return people.Count < company.Sessions.Least ? null : new Session(kind, start, end, people, facilitator);
    }

    /// <summary>Of those whom the time suits, the first who has led fewest sessions.</summary>
    Responder? Facilitator(Instant start, Instant end)
    {
        Responder? found = null;
        var fewest = int.MaxValue;
        foreach (var facilitator in facilitators)
        {
            var led = facilitated.GetValueOrDefault(facilitator.Id);
            if (led < fewest && Suits(facilitator, start, end)) (found, fewest) = (facilitator, led);
            if (fewest == 0) break;
        }
        return found;
    }

    /// <summary>Those whose departments have the hours for all of them and whoever leads together.</summary>
    IEnumerable<Waiting> Within(IEnumerable<Waiting> people, Responder facilitator, LocalDate date)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal) { [facilitator.Department] = 1 };
        foreach (var person in people)
        {
            var department = person.Needs.Responder.Department;
            var beside = taken.GetValueOrDefault(department);
            if (!budget.Allows(person.Needs.Responder, date, company.Sessions.Minutes, beside)) continue;
            taken[department] = beside + 1;
            yield return person;
        }
    }

    // A refresher is no climb: who commands need not be a volunteer for it.
    bool MayLearn(Responder responder, Instant start) =>
        standings[responder.Id].IsLapsed || company.Ladder.MayClimb(responder, start.InZone(responder.TimeZone).Date);

    bool Suits(Responder responder, Instant start, Instant end) =>
        IsWorking(responder, start, end) && WorkingDay.IsFree(responder, start, end) && bound.IsFree(
            responder.Id, start, end) && budget.Allows(responder, DateOf(start), company.Sessions.Minutes)
        && !(attending.TryGetValue(responder.Id, out var sessions)
        && sessions.Exists(e => e.Start < end && start < e.End));

    // People of one zone and one holiday calendar have the same working hours, and most half hours of a week are in
    // nobody's.
    bool IsWorking(Responder responder, Instant start, Instant end)
    {
        if (start != asked)
        {
            asked = start;
            working.Clear();
        }
        var way = (responder.TimeZone, responder.Holidays);
        return working.TryGetValue(way, out var holds) ? holds : working[way] = day.Holds(responder, start, end);
    }

    void Hold(Session session, int week)
    {
        foreach (var person in session.People.Select(p => p.Needs.Responder).Append(session.Facilitator))
            budget.Spend(person, DateOf(session.Start), company.Sessions.Minutes);
        foreach (var person in session.People) (person.Done, person.LastWeek) = (person.Done + 1, week);
        facilitated[session.Facilitator.Id] = facilitated.GetValueOrDefault(session.Facilitator.Id) + 1;
        Enter(new TrainingEvent(Id(session), session.Kind, session.Start, session.End, session.Facilitator.Id,
            [.. session.People.Select(p => p.Needs.Responder.Id)]));
    }

    void Enter(TrainingEvent held)
    {
        events.Add(held);
        foreach (var person in held.People)
        {
            if (!attending.TryGetValue(person, out var sessions)) attending[person] = sessions = [];
            sessions.Add(held);
        }
    }

    LocalDate DateOf(Instant start) => start.InZone(company.TimeZone).Date;

    string Id(Session session)
    {
        var id = $"{EvidenceWords.Of(session.Kind)}/{session.Start.InUtc().ToString("uuuu-MM-dd'T'HH:mm'Z'", System.Globalization.CultureInfo.InvariantCulture)}";
        for (var same = 1; ; same++)
        {
            var name = same == 1 ? id : $"{id}-{same}";
            if (!events.Exists(e => e.Id == name)) return name;
        }
    }
}
