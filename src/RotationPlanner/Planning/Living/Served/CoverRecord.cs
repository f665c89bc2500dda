using System.Text.Json.Serialization;
using NodaTime;

namespace RotationPlanner;

/// <summary>
/// Time that one person took over from another: as a cover, in a swap, or at short notice in a replan. It belongs to the
/// published plan, so that what was served is told from what was planned. A later change that gives the time to somebody
/// else, or back, takes it out: a record is only of who really serves.
/// </summary>
public sealed record CoverRecord
{
    [JsonConstructor]
    internal CoverRecord(string rotation, string shift, string role, int seat, Instant start, Instant end, string from,
        string to, int revision) =>
        (Rotation, Shift, Role, Seat, Start, End, From, To, Revision) = (rotation, shift, role, seat, start, end, from,
            to, revision);

    /// <summary>The <see cref="RotationPlanner.Rotation.Id"/>.</summary>
    public string Rotation { get; internal init; }

    /// <summary>The shift's id.</summary>
    public string Shift { get; internal init; }

    /// <summary>The <see cref="RotationPlanner.Role.Id"/>.</summary>
    public string Role { get; internal init; }

    /// <summary>Index of the seat in its role, from 0.</summary>
    public int Seat { get; internal init; }

    /// <summary>From when on, UTC.</summary>
    public Instant Start { get; internal init; }

    /// <summary>Until when, UTC.</summary>
    public Instant End { get; internal init; }

    /// <summary>The <see cref="Responder.Id"/> of whose time it was before anybody took it over.</summary>
    public string From { get; internal init; }

    /// <summary>The <see cref="Responder.Id"/> of who serves it.</summary>
    public string To { get; internal init; }

    /// <summary>The revision that brought it.</summary>
    public int Revision { get; internal init; }

    /// <summary>When it was published, UTC; when it was proposed, where it is not published.</summary>
    [JsonInclude]
    public Instant At { get; internal init; }

    /// <summary>Who published it, free text; null where it is not published.</summary>
    [JsonInclude]
    public string? By { get; internal init; }

    /// <summary>Whether somebody did it for them: neither of the two published it.</summary>
    [JsonInclude]
    public bool IsOnBehalf { get; internal init; }

    /// <summary>Whether it began within the notice, counted from <see cref="At"/>.</summary>
    [JsonInclude]
    public bool IsShortNotice { get; internal init; }

    /// <summary>Whether it was exchanged for other time.</summary>
    [JsonInclude]
    public bool IsSwap { get; internal init; }
}
