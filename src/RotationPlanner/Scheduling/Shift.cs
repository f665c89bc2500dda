using System.Runtime.CompilerServices;
using NodaTime;

namespace RotationPlanner;

/// <summary>One concrete interval of a rotation, from handoff to handoff.</summary>
public sealed record Shift
{
    internal Shift(string id, Rotation rotation, ZonedDateTime start, ZonedDateTime end, int step)
    {
        Id = id;
        Rotation = rotation;
        Start = start;
        End = end;
        Step = step;
    }

    /// <summary>
    /// Stable identity: <c>rotation/date</c>, and <c>rotation/date/name</c> for named shifts. The date is the local
    /// start date in the shift's zone, as the pattern names it.
    /// </summary>
    public string Id { get; internal init; }

    /// <summary>The rotation it belongs to.</summary>
    public Rotation Rotation { get; internal init; }

    /// <summary>The name of a named shift, or null.</summary>
    public string? Name { get; internal init; }

    /// <summary>Whom it is for, or null for everybody.</summary>
    internal ResponderFilter? For { get; init; }

    /// <summary>When it begins, with the zone its wall-clock times are in.</summary>
    public ZonedDateTime Start { get; internal init; }

    /// <summary>When it ends, in the same zone; the first instant after it.</summary>
    public ZonedDateTime End { get; internal init; }

    /// <summary>The local date on which it starts, in its own zone. Rolling windows count days on this date.</summary>
    public LocalDate Date => Start.Date;

    /// <summary>Real elapsed minutes; a week over a DST change has 167 or 169 hours.</summary>
    public long Minutes => (long)(End.ToInstant() - Start.ToInstant()).TotalMinutes;

    /// <summary>
    /// Position of this shift in the run of its pattern: the week number for weekly handoffs, the day number otherwise.
    /// Neighbours differ by one.
    /// </summary>
    public int Step { get; internal init; }

    /// <inheritdoc />
    public bool Equals(Shift? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <inheritdoc />
    public override string ToString() => Id;
}
