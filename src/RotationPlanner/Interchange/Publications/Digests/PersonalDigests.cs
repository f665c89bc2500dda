using System.Globalization;
using System.Text;
using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Calendars.Feeds;

namespace RotationPlanner.Interchange;

/// <summary>A person's week: seats and who is before, beside and after them, sessions, and what is asked of them.</summary>
sealed class PersonalDigests(Plan plan, DigestWeek week, NoticeWords words, Reminders reminders)
{
    static readonly CultureInfo culture = CultureInfo.InvariantCulture;

    readonly ILookup<(string Shift, string Mentor), Assignment> trainees = plan.Assignments.Where(
        a => a.Mentor is not null)
        .ToLookup(a => (a.Shift, a.Mentor!));

    readonly ILookup<string, Assignment> standbys = plan.Assignments.Where(a => a.Fallback is not null)
        .ToLookup(a => a.Fallback!, StringComparer.Ordinal);

    public IEnumerable<Notice> All() =>
        from person in plan.Company.Responders
        let text = Text(person)
        where text.Length > 0
        select new Notice
        {
            Id = $"{week.Id}/{person.Id}",
            Responder = person.Id,
            Email = person.Email,
            Revision = plan.Revision,
            Subject = $"{words.Company}: your week from {NoticeWords.Day(week.Monday)}",
            Text = TextSanitizer.Lines(text),
        };

    string Text(Responder person)
    {
        var (span, text) = (week.In(person.TimeZone), new StringBuilder());
        foreach (var seat in words.Seats.Of(FeedKind.Person, person.Id)
            .Where(s => s.Start < span.End && span.Start < s.End))
        {
            text.Append(Seat(person, seat, span)).Append('\n');
            if (words.LinksShifts) text.Append(words.Link(person.Id, seat.Shift));
        }
        foreach (var seat in standbys[person.Id].Where(a => span.Contains(a.Start)))
            text.Append(culture,
                $"You stand by as {words.RoleIn(seat.Rotation, seat.Role)} for {words.Person(seat.Responder)}, {NoticeWords.When(seat.Start, seat.End, person.TimeZone)}: the sign-off is still to come.\n");
        foreach (var session in plan.Training.Events.Where(e => e.People.Contains(person.Id) && span.Contains(e.Start)))
            text.Append(Session(person, session)).Append('\n');
        foreach (var line in reminders.For(person)) text.Append(line).Append('\n');
        if (text.Length > 0 && !words.LinksShifts) text.Append(words.Link(person.Id, ""));
        return text.ToString();
    }

    string Seat(Responder person, FeedSeat seat, Interval span)
    {
        var role = words.RoleIn(seat.Rotation, seat.Role);
        var said = new StringBuilder(seat.Start < span.Start
            ? $"You are {role} until {NoticeWords.Moment(seat.End, person.TimeZone)}."
            : $"You are {role}, {NoticeWords.When(seat.Start, seat.End, person.TimeZone)}.");
        var (before, after) = (seat.Start < span.Start
            ? null : words.Seats.Before(seat)?.Responder, words.Seats.After(seat)?.Responder);
        if (before is not null && before != person.Id)
            said.Append(culture, $" You take over from {words.Person(before)}.");
        if (after is not null && after != person.Id) said.Append(culture, $" You hand over to {words.Person(after)}.");
        if (seat.Mentor is { } mentor) said.Append(culture, $" {words.Person(mentor)} is your mentor.");
        if (trainees[(seat.Shift, person.Id)].Where(t => t.Start < seat.End && seat.Start < t.End)
            .ToList() is { Count: > 0 } beside)
            said.Append(culture, $" You mentor {words.People(beside.Select(t => t.Responder))}.");
        if (seat.Provisional)
            said.Append(culture,
                $" It is provisional: your sign-off is still to come{(seat.Fallback is { } fallback ? $", and {words.Person(fallback)} stands by" : "")}.");
        return said.ToString();
    }

    string Session(Responder person, TrainingEvent session)
    {
        var (kind, when) = (Reminders.Session(session.Kind),
            NoticeWords.When(session.Start, session.End, person.TimeZone));
        return session.Facilitator == person.Id ? $"You hold a {kind} for {words.People(session.Participants)}, {when}."
            : $"You are in a {kind} with {words.Person(session.Facilitator)}, {when}.";
    }
}
