using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>How courses and tabletop sessions are held.</summary>
sealed class SessionsReader : Section<SessionPolicy>
{
    readonly Key<int> minutes;
    readonly Key<SeatRange> people;
    readonly Key<LocalTime> from, to;

    public SessionsReader() : base("sessions", "How courses and tabletop sessions are held.")
    {
        minutes = Optional("minutes", Numbers.Whole(15, 480), "How long a session takes; 120 when not given.");
        people = Optional("people", SeatCounts.Seats,
            "How many trainees take part, such as 3-6, which is used when not given.");
        from = Optional("from", Times.Time,
            "Beginning of the working day, Monday to Friday, in each person's zone; 09:00 when not given.");
        to = Optional("to", Times.Time, "End of the working day; 17:00 when not given.");
    }

    protected override SessionPolicy Read(Fields fields)
    {
        var usual = SessionPolicy.Default;
        var trainees = fields.Get(people, new SeatRange(usual.Least, usual.Most));
        return new SessionPolicy
        {
            Minutes = fields.Get(minutes, usual.Minutes),
            Least = trainees.Min,
            Most = trainees.Max,
            From = fields.Get(from, usual.From),
            To = fields.Get(to, usual.To),
        };
    }
}
