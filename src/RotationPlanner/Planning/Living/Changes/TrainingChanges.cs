using System.Globalization;
using NodaTime;

namespace RotationPlanner.Planning.Living;

/// <summary>Tells each person what differs in training between what was published and what is proposed.</summary>
sealed class TrainingChanges
{
    static readonly CultureInfo culture = CultureInfo.InvariantCulture;

    readonly Plan after;
    readonly NoticeWindow notice;
    readonly Dictionary<string, Responder> people;
    readonly List<TrainingChange> told = [];

    TrainingChanges(Plan after, NoticeWindow notice)
    {
        (this.after, this.notice) = (after, notice);
        people = after.Company.Responders.ToDictionary(r => r.Id, StringComparer.Ordinal);
    }

    /// <param name="before">What was published of training; where it is null nothing is known, and nothing told.</param>
    /// <param name="seats">Who held which seat, with who was to step in.</param>
    /// <param name="after">The changed plan.</param>
    /// <param name="notice">What is past, and what is near.</param>
    public static IReadOnlyList<TrainingChange> Between(
        TrainingPlan? before, IReadOnlyList<Assignment> seats, Plan after, NoticeWindow notice)
    {
        if (before is null) return [];
        var changes = new TrainingChanges(after, notice);
        changes.Sessions(before.Events);
        changes.StandIns(seats);
        changes.Graduations(before.Steps);
        var order = after.Company.Responders.Select((r, i) => (r.Id, i))
            .ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal);
        return [.. changes.told.OrderBy(c => order[c.Responder])];
    }

    void Sessions(IReadOnlyList<TrainingEvent> before)
    {
        var (old, now) = (before.DistinctBy(e => e.Id).ToDictionary(e => e.Id, StringComparer.Ordinal),
            after.Training.Events.ToDictionary(e => e.Id, StringComparer.Ordinal));
        foreach (var gone in old.Values.Where(e => !now.ContainsKey(e.Id)))
            foreach (var person in gone.People)
                Tell(person, gone.Start,
                    z => $"The {Kind(gone)} on {When(gone, z)} {(gone.Start < notice.AsOf ? "did" : "does")} not take place.");
        foreach (var session in now.Values)
        {
            var was = old.GetValueOrDefault(session.Id);
            foreach (var person in session.Participants)
            {
                if (was?.Participants.Contains(person) != true)
                    Tell(person, session.Start,
                        z => $"You take part in a {Kind(session)} on {When(session, z)}, led by {Name(session.Facilitator)}.");
                else if (was.Facilitator != session.Facilitator)
                    Tell(person, session.Start,
                        z => $"Your {Kind(session)} on {When(session, z)} is now led by {Name(session.Facilitator)}.");
            }
            foreach (var person in was?.Participants.Except(session.Participants) ?? [])
                Tell(person, session.Start, z => session.Missed.Contains(person)
                    ? $"You missed the {Kind(session)} on {When(session, z)}; it does not count for you."
                    : $"You no longer take part in the {Kind(session)} on {When(session, z)}.");
            if (was?.Facilitator == session.Facilitator) continue;
            Tell(session.Facilitator, session.Start,
                z => $"You lead the {Kind(session)} on {When(session, z)}{(was is null ? "" : $", in place of {Name(was.Facilitator)}")}.");
            if (was is not null)
                Tell(was.Facilitator, session.Start, z =>
                    $"You no longer lead the {Kind(session)} on {When(session, z)}; {Name(session.Facilitator)} does.");
        }
    }

    void StandIns(IReadOnlyList<Assignment> before)
    {
        var old = before.Where(a => a.Provisional).ToLookup(a => (a.Shift, a.Role, a.Responder), a => a.Fallback);
        foreach (var seat in after.Assignments.Where(a => a.Provisional && a.Start >= notice.AsOf))
        {
            if (old[(seat.Shift, seat.Role, seat.Responder)].ToList() is not [var was, ..]
                || was == seat.Fallback) continue;
            if (seat.Fallback is { } steps)
            {
                Tell(steps, seat.Start,
                    z => $"You step in for {Name(seat.Responder)} as {seat.Role}, {At(seat.Start, z)}, if need be.");
                Tell(seat.Responder, seat.Start,
                    z => $"{Name(steps)} can step in for you as {seat.Role}, {At(seat.Start, z)}{(was is null ? "" : $", in place of {Name(was)}")}.");
            }
            else
                Tell(seat.Responder, seat.Start,
                    z => $"Nobody can step in for you as {seat.Role}, {At(seat.Start, z)}, any more.");
            if (was is not null)
                Tell(was, seat.Start,
                    z => $"You no longer step in for {Name(seat.Responder)} as {seat.Role}, {At(seat.Start, z)}.");
        }
    }

    void Graduations(IReadOnlyList<PlannedRung> before)
    {
        var (old, now) = (before.DistinctBy(Key)
            .ToDictionary(Key, s => s.Date), after.Training.Steps.ToDictionary(Key, s => s.Date));
        foreach (var (who, rung) in old.Keys.Union(now.Keys))
        {
            var (known, is_) = (old.TryGetValue((who, rung), out var was), now.TryGetValue((who, rung), out var date));
            if (known && is_ && was == date) continue;
            var name = after.Company.Ladder.Rungs.FirstOrDefault(r => r.Id == rung)?.Name ?? rung;
            Tell(who, null, _ => !is_ ? $"You do not reach {name} in this plan any more; it was to be {Day(was)}."
                : known ? $"You reach {name} on {Day(date)} instead of {Day(was)}." : $"You reach {name} on {Day(date)}.");
        }

        static (string, string) Key(PlannedRung step) => (step.Responder, step.Rung);
    }

    void Tell(string responder, Instant? start, Func<DateTimeZone, string> text)
    {
        if (people.TryGetValue(responder, out var person))
            told.Add(new TrainingChange { Responder = responder, Start = start, Text = TextSanitizer.Line(
                text(person.TimeZone)), IsUrgent = start >= notice.AsOf && start < notice.Ends });
    }

    string Name(string responder) => people.GetValueOrDefault(responder)?.Name ?? responder;

    static string Kind(TrainingEvent session) => session.Kind == EvidenceKind.Course ? "course" : "tabletop session";

    static string When(TrainingEvent session, DateTimeZone zone) => At(session.Start, zone);

    static string At(Instant start, DateTimeZone zone) =>
        string.Create(culture, $"{start.InZone(zone).LocalDateTime:ddd d MMM uuuu HH:mm} ({zone.Id})");

    static string Day(LocalDate date) => date.ToString("d MMMM uuuu", culture);
}
