using NodaTime;

namespace RotationPlanner;

/// <summary>The people who may lead, at the end of a month.</summary>
public sealed record PoolMonth
{
    internal PoolMonth(LocalDate from, LocalDate to, int commanders, int graduates, double? hoursPerCommander)
    {
        From = from;
        To = to;
        Commanders = commanders;
        Graduates = graduates;
        HoursPerCommander = hoursPerCommander;
    }

    /// <summary>The month's first day in the horizon.</summary>
    public LocalDate From { get; internal init; }

    /// <summary>Its last day in the horizon, the one that is forecast.</summary>
    public LocalDate To { get; internal init; }

    /// <summary>
    /// How many may lead then: by evidence, in service on that day, and those who graduate by the plan until then.
    /// </summary>
    public int Commanders { get; internal init; }

    /// <summary>How many of them graduate by the plan.</summary>
    public int Graduates { get; internal init; }

    /// <summary>
    /// Hours of required command seats in the whole month, divided by <see cref="Commanders"/>; of a month that is only
    /// partly in the horizon in proportion to its days. Null when nobody may lead.
    /// </summary>
    public double? HoursPerCommander { get; internal init; }
}
