namespace RotationPlanner.Interchange;

/// <summary>A message to more than one person: about a rotation to its channel, about a department to its leader.</summary>
public sealed record GroupNotice
{
    /// <summary>
    /// The same for the same message, whenever it is written, such as <c>digest-2027-02-08/rotation/command</c>.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The <see cref="RotationPlanner.Rotation.Id"/>; null for a message about a department.</summary>
    public string? Rotation { get; init; }

    /// <summary>The <see cref="RotationPlanner.Department.Id"/>; null for a message about a rotation.</summary>
    public string? Department { get; init; }

    /// <summary>Who leads the department, as its <see cref="BuyIn.By"/> states; null for a message about a rotation.</summary>
    public string? Leader { get; init; }

    /// <summary>One line.</summary>
    public required string Subject { get; init; }

    /// <summary>The message in plain text; times of a rotation in its zone.</summary>
    public required string Text { get; init; }
}
