using NodaTime;
using RotationPlanner.Planning.Forecast;

namespace RotationPlanner.Interchange;

/// <summary>What is asked of people beside their seats: debriefs, and practice before the right to lead lapses.</summary>
sealed class Reminders(Plan plan, Instant now, NoticeWords words)
{
    const int MostOffers = 3;

    readonly Dictionary<string, Lapse> lapses = LapseForecast.Soon(plan, now)
        .ToDictionary(l => l.Person.Id, StringComparer.Ordinal);

    public IEnumerable<string> For(Responder person)
    {
        if (!PoolForecast.InService(person, now.InZone(person.TimeZone).Date)) yield break;
        if (Debriefs.Due(plan, person, now) is var (seat, isFirst))
            yield return $"Please hold a debrief {(isFirst ? $"about your first command, which ended on {Ended(seat, person)}"
                : $"about what you led; your last command ended on {Ended(seat, person)}")}. The asking ends when your training record has it (debrief).";
        if (!lapses.TryGetValue(person.Id, out var lapse)) yield break;
        var needs = lapse.Needs.Length == 0 ? "a shift that you lead" : lapse.IsOver
            ? lapse.Needs : $"{lapse.Needs}, or a shift that you lead";
        yield return lapse.IsOver
            ? $"You may not lead since {NoticeWords.Day(lapse.On)}, for want of practice. The refresher is due: {needs}."
            : $"From {NoticeWords.Day(lapse.On)} on you may not lead, for want of practice. This keeps it: {needs}.";
        foreach (var offer in Offers(lapse)) yield return offer;
    }

    /// <summary>Lapses of a department's people, for the leader who lends them.</summary>
    public IEnumerable<GroupNotice> ForLeaders(DigestWeek week) =>
        from department in plan.Company.Departments
        where department.BuyIn is not null
        let own = lapses.Values.Where(l => l.Person.Department == department.Id).ToList()
        where own.Count > 0
        select new GroupNotice
        {
            Id = $"{week.Id}/department/{department.Id}",
            Department = department.Id,
            Leader = department.BuyIn!.By,
            Subject = $"{words.Company}: {TextSanitizer.Line(department.Name)}, who may lead",
            Text = TextSanitizer.Lines(string.Concat(own.Select(Told))),
        };

    public static string Session(EvidenceKind kind) => kind == EvidenceKind.Course ? "course" : "tabletop session";

    string Told(Lapse lapse) =>
        $"{words.Person(lapse.Person.Id)} {(lapse.IsOver ? "may not lead since" : "may no longer lead from")} {NoticeWords.Day(lapse.On)}{(lapse.IsOver ? "" : " on")}, for want of practice.\n";

    /// <summary>Sessions of the plan that count for the refresher.</summary>
    IEnumerable<string> Offers(Lapse lapse)
    {
        var zone = lapse.Person.TimeZone;
        var sessions = plan.Training.Events.Where(
            e => e.Start >= now && lapse.Kinds.Contains(e.Kind) && e.Facilitator != lapse.Person.Id).ToList();
        if (sessions.FirstOrDefault(e => e.Participants.Contains(lapse.Person.Id)) is { } own)
            return [$"You are in a {Session(own.Kind)} that counts: {NoticeWords.When(own.Start, own.End, zone)}."];
        return sessions.Where(e => e.Participants.Count < plan.Company.Sessions.Most && IsFree(lapse.Person, e))
            .Take(MostOffers)
            .Select(e => $"A {Session(e.Kind)} with {words.Person(e.Facilitator)} has a place for you: {NoticeWords.When(e.Start, e.End, zone)}.");
    }

    bool IsFree(Responder person, TrainingEvent session) =>
        !person.IsAway(session.Start, session.End)
        && !person.OtherDuties.Concat(person.Appointments).Any(t => t.Overlaps(session.Start, session.End))
        && !plan.Amendments.Any(a => a.IsGranted && a.Request is TimeOffRequest off && off.Responder == person.Id
            && off.Off.Contains(session.Start.InZone(person.TimeZone).Date));

    static string Ended(Assignment seat, Responder person) => NoticeWords.Day(seat.End.InZone(person.TimeZone).Date);
}
