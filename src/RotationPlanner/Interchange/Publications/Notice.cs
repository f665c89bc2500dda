using System.Globalization;

namespace RotationPlanner.Interchange;

/// <summary>A message to one person: about what changed for them, or about their week.</summary>
public sealed record Notice
{
    /// <summary>
    /// The same for the same message, whenever it is written, such as <c>0002/ana</c> or
    /// <c>digest-2027-02-08/ana</c>: whoever remembers the ids of what was sent sends nothing twice.
    /// </summary>
    public string Id { get => field
        ?? string.Create(CultureInfo.InvariantCulture, $"{Revision:0000}/{Responder}"); init; }

    /// <summary>The <see cref="RotationPlanner.Responder.Id"/>.</summary>
    public required string Responder { get; init; }

    /// <summary>Where to send it; null where the company states none.</summary>
    public string? Email { get; init; }

    /// <summary>The revision that it tells of.</summary>
    public required int Revision { get; init; }

    /// <summary>One line.</summary>
    public required string Subject { get; init; }

    /// <summary>The message in plain text; times in the person's own zone.</summary>
    public required string Text { get; init; }
}
