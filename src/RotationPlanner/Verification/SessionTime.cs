namespace RotationPlanner.Verification;

/// <summary>
/// What training sessions take of people's agreed hours: all there, the facilitator too, on the company's date.
/// </summary>
static class SessionTime
{
    public static IReadOnlyList<TimeBeside> Of(Company company, IReadOnlyList<TrainingEvent> sessions)
    {
        var times = new List<TimeBeside>();
        foreach (var session in sessions)
            foreach (var person in session.Participants.Append(session.Facilitator))
                times.Add(new TimeBeside(person, session.Start.InZone(company.TimeZone).Date, (long)(session.End - session.Start).TotalMinutes));
        return times;
    }
}
