namespace RotationPlanner.Interchange;

/// <summary>Somebody else published first.</summary>
/// <param name="revision">The revision that is current.</param>
/// <param name="publication">When, by whom and why it was published.</param>
/// <param name="asked">The revision that was to be published.</param>
public sealed class RevisionConflictException(int revision, Publication publication, int asked) : Exception(
    $"Revision {revision} was published at {publication.At} by {TextSanitizer.Line(publication.By)}; revision {asked} was made from an earlier one and is not published. "
    + "Maybe look at what changed, and replan from the current revision.")
{
    /// <summary>The revision that is current.</summary>
    public int Revision { get; } = revision;

    /// <summary>How it was published.</summary>
    public Publication Publication { get; } = publication;
}
