namespace RotationPlanner.Calendars.Feeds;

/// <summary>What events of training say.</summary>
sealed class TrainingWords(SeatWords seats)
{
    public string Summary(FeedEntry entry) => entry switch
    {
        FeedSession s => $"{Kind(s.Event)} with {seats.Person(s.Event.Facilitator)}",
        FeedStandby s => $"{seats.Person(s.Seat.Fallback!)} stands by: {seats.Rotation(s.Seat)}, {seats.Role(s.Seat)}",
        FeedChance c => $"Observe {seats.Person(c.Seat.Responder!)}: {seats.Rotation(c.Seat)}",
        _ => throw new ArgumentException("This is no event of training.", nameof(entry)),
    };

    public string Description(FeedEntry entry, FeedPage page) =>
        string.Join('\n', Told(entry).Concat(seats.Times(entry, page)).Concat(Named(entry)));

    IEnumerable<string> Told(FeedEntry entry) => entry switch
    {
        FeedSession s =>
            [$"Led by {seats.Person(s.Event.Facilitator)}",
                $"Trainees: {string.Join(", ", s.Event.Participants.Select(seats.Person))}"],
        FeedStandby s =>
        [
            $"{seats.Person(s.Seat.Responder!)} commands provisionally: the sign-off is still to come.",
            $"If it does not, {seats.Person(s.Seat.Fallback!)} steps in and holds this seat.",
        ],
        FeedChance c =>
        [
            $"{seats.Person(c.Seat.Responder!)} leads as {seats.Role(c.Seat)}. If there is a major incident in these hours, listen in, and have it put down as observed.",
            "Nothing is asked of you: this is free time, and no duty.",
        ],
        _ => [],
    };

    static IEnumerable<string> Named(FeedEntry entry) => entry switch
    {
        FeedSession s => [$"Session: {FeedText.Line(s.Event.Id)}"],
        FeedStandby s => [$"Shift: {FeedText.Line(s.Seat.Shift)}"],
        FeedChance c => [$"Shift: {FeedText.Line(c.Seat.Shift)}"],
        _ => [],
    };

    static string Kind(TrainingEvent session) => session.Kind == EvidenceKind.Course ? "Course" : "Tabletop session";
}
