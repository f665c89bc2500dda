namespace RotationPlanner;

/// <summary>Checks how sessions are held.</summary>
static class SessionProblems
{
    const int MostPeople = 50;

    public static IEnumerable<Problem> Of(Company company)
    {
        var sessions = company.Sessions;
        return
        [
            .. Limits.Number("sessions.minutes", "The length of a session in minutes", sessions.Minutes, 15, 480,
                "Maybe 120."),
            .. Limits.Number("sessions.people", "The fewest trainees of a session", sessions.Least, 1, MostPeople,
                "Maybe 3-6."),
            .. Limits.Number("sessions.people", "The most trainees of a session", sessions.Most, sessions.Least,
                MostPeople, "Maybe 3-6."),
            .. sessions.To <= sessions.From
            || (sessions.To - sessions.From).ToDuration().TotalMinutes < sessions.Minutes
                ? [new Problem("sessions.to", "The working day must be long enough for a session.", $"{sessions.From:HH:mm} to {sessions.To:HH:mm}", "Maybe 09:00 to 17:00.")]
                : Array.Empty<Problem>(),
        ];
    }
}
