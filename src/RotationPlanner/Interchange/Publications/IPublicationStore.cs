namespace RotationPlanner.Interchange;

/// <summary>Keeps the revisions of a published plan. Several publishers at once lose nothing: one wins.</summary>
public interface IPublicationStore
{
    /// <summary>The current revision.</summary>
    /// <param name="company">The company it was made for.</param>
    /// <returns>The plan and how it was published; nulls where nothing is published yet; else what is wrong with what
    /// is kept.</returns>
    (Plan? Plan, Publication? Publication, IReadOnlyList<Problem> Problems) Current(Company company);

    /// <summary>Makes a plan the current revision. What was current stays readable as an earlier one.</summary>
    /// <param name="plan">The plan; its revision is one more than that of the plan it was made from.</param>
    /// <param name="publication">When, by whom and why. Its changes are worked out by the store, which takes over why
    /// each of them was made where they are given.</param>
    /// <returns>The publication with its changes.</returns>
    /// <exception cref="RevisionConflictException">Another revision was published since the plan was made.</exception>
    /// <exception cref="IOException">Nothing can be written; what was published before stays.</exception>
    Publication Publish(Plan plan, Publication publication);
}
