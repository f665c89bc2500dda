namespace RotationPlanner.Interchange;

/// <summary>A plan says otherwise than what was published of seats that had begun; it is not published.</summary>
/// <param name="changes">What it would change of the past, by start.</param>
public sealed class BegunSeatsException(IReadOnlyList<SeatChange> changes) : Exception(Words(changes))
{
    const int Most = 5;

    /// <summary>What the plan would change of the past, by start.</summary>
    public IReadOnlyList<SeatChange> Changes { get; } = changes;

    static string Words(IReadOnlyList<SeatChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var seats = changes.Take(Most).Select(c => TextSanitizer.Line(
            $"{c.Shift}, {c.Role} (began at {c.Start}): published {c.From ?? "nobody"}, the plan says {c.To ?? "nobody"}"));
        var more = changes.Count > Most ? $"\n... and {changes.Count - Most} more" : "";
        return $"Nothing is published: the plan changes seats that had begun, and the past stays as it was.\n{string.Join("\n", seats)}{more}\n"
            + "Maybe replan from the current revision.";
    }
}
