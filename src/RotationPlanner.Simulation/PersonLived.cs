namespace RotationPlanner.Simulation;

/// <summary>What the horizon is like for one person, in the mean over all runs.</summary>
public sealed record PersonLived
{
    internal PersonLived() { }

    /// <summary>The <see cref="Responder.Id"/>.</summary>
    public required string Responder { get; init; }

    /// <summary>Incidents led, those that were taken over included.</summary>
    public required Estimate Incidents { get; init; }

    /// <summary>Hours worked in incidents.</summary>
    public required Estimate Hours { get; init; }

    /// <summary>Nights in which the person was woken or kept up.</summary>
    public required Estimate NightsBroken { get; init; }

    /// <summary>Calls outside Monday to Friday, 9:00 to 17:00 of the person's own zone, a month.</summary>
    public required Estimate OffHoursAMonth { get; init; }

    /// <summary>The longest row of days with incidents.</summary>
    public required Estimate BadDaysInARow { get; init; }

    /// <summary>Of the two nights after a broken one, those on which the person was on duty again.</summary>
    public required Estimate RecoveryLost { get; init; }

    /// <summary>The part of the months, from 0 to 1, with more than 2 calls outside working hours: no good month.</summary>
    public required double MonthsAbove2 { get; init; }

    /// <summary>With more than 7: a bad one.</summary>
    public required double MonthsAbove7 { get; init; }

    /// <summary>With more than 19: burnout.</summary>
    public required double MonthsAbove19 { get; init; }
}
