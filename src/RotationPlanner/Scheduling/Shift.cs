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
    /// start date in the shift's zone, as the pattern names it. Where hands are changed several times a day the
    /// wall-clock time follows (<c>rotation/2027-10-31T01:00</c>), with its offset where it comes twice
    /// (<c>rotation/2027-10-31T01:00+00:00</c>).
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
    /// Position of this shift in the run of its pattern: of handoffs and of named shifts longer than a day, those of one
    /// name are numbered one after the other; other named shifts have the number of their day. Neighbours differ by one.
    /// </summary>
    public int Step { get; internal init; }

    /// <summary>The date that the pattern names, which is the evening before where a DST change skips midnight.</summary>
    internal LocalDate PatternDate { get; init; }

    /// <summary>How many days it has on the wall clock, begun ones too: a weekly shift is 7 in the week of a DST change.</summary>
    internal int NominalDays { get; init; } = 1;
    /// <summary>
    /// The stint it belongs to: the same text for all shifts that go to one person together, whatever the horizon, such
    /// as <c>command/2027-01-04/stint</c> with the date on which the stint begins; null for a shift on its own.
    /// </summary>
    public string? Stint { get; internal init; }

    /// <summary>The kind of stint it belongs to; null for a shift on its own.</summary>
    public Stint? StintKind { get; internal init; }

    /// <summary>What counts as one turn of whoever holds it: the stint, or else the shift.</summary>
    internal string Turn => Stint ?? $"{Id} {Start.ToInstant()}";

    /// <inheritdoc />
    public bool Equals(Shift? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <inheritdoc />
    public override string ToString() => Id;
}
