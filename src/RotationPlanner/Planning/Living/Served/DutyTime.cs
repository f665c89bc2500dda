namespace RotationPlanner;

/// <summary>Time in seats, as one person lives it.</summary>
public sealed record DutyTime
{
    /// <summary>Real elapsed hours.</summary>
    public required double Hours { get; init; }

    /// <summary>Nights in the person's own zone, of each of which at least three hours are on duty in one seat.</summary>
    public required int Nights { get; init; }

    /// <summary>Weekends in the person's own zone of which any minute is on duty.</summary>
    public required int Weekends { get; init; }

    /// <summary>The person's public holidays, in their own zone, of which any minute is on duty.</summary>
    public required int Holidays { get; init; }

    /// <summary>Of the hours: those in trainees' seats.</summary>
    public required double Training { get; init; }
}
