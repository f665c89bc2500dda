namespace RotationPlanner.Calendars.Feeds;

/// <summary>What events of training, and of handing over, say.</summary>
sealed class TrainingWords(SeatWords seats)
{
    readonly SeatTitles titles = seats.Titles;

    public string Summary(FeedEntry entry, FeedPage page) => entry switch
    {
        FeedSession s when page.Kind == FeedKind.Person && page.Id == s.Event.Facilitator => $"{Kind(s.Event)} for {Trainees(s)}",
        FeedSession s => $"{Kind(s.Event)} with {seats.Person(s.Event.Facilitator)}",
        FeedStandby s => titles.Of(s),
        FeedHandOver h => titles.Of(h, page),
        FeedChance c => $"Observe {seats.Person(c.Seat.Responder!)}: {seats.Rotation(c.Seat)}",
        _ => throw new ArgumentException("This is no event of training.", nameof(entry)),
    };

    public string Description(FeedEntry entry, FeedPage page) => entry is FeedHandOver end
        ? seats.Description(end.Seat, page)
        : string.Join('\n', Told(entry).Concat(seats.Times(entry, page)).Concat(Named(entry)));

    IEnumerable<string> Told(FeedEntry entry) => entry switch
    {
        FeedSession s => [$"Led by {seats.Reach(s.Event.Facilitator)}", $"Trainees: {Trainees(s)}"],
        FeedStandby s =>
        [
            $"{seats.Reach(s.Seat.Responder!)} holds this seat provisionally: {titles.What(s.Seat)}. The sign-off is still to come.",
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

    string Trainees(FeedSession session) => string.Join(", ", session.Event.Participants.Select(seats.Person));

    static string Kind(TrainingEvent session) => session.Kind == EvidenceKind.Course ? "Course" : "Tabletop session";
}
