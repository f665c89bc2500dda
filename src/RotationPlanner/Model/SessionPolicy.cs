using NodaTime;

namespace RotationPlanner;

/// <summary>
/// How courses and tabletop sessions are held. The defaults follow Slack's and Google's practice: two hours, a handful
/// of people, one who leads.
/// </summary>
public sealed record SessionPolicy
{
    /// <summary>Two hours for 3 to 6 trainees, Monday to Friday, 09:00 to 17:00 local time.</summary>
    public static SessionPolicy Default { get; } = new();

    /// <summary>How long a session takes, in minutes: 15 to 480.</summary>
    public int Minutes { get; init; } = 120;

    /// <summary>Fewest trainees of a session, 1 or more.</summary>
    public int Least { get; init; } = 3;

    /// <summary>Most trainees of a session, <see cref="Least"/> or more.</summary>
    public int Most { get; init; } = 6;

    /// <summary>Beginning of the working day, Monday to Friday, in each person's own zone.</summary>
    public LocalTime From { get; init; } = new(9, 0);

    /// <summary>End of the working day, in each person's own zone; later than <see cref="From"/>.</summary>
    public LocalTime To { get; init; } = new(17, 0);
}
