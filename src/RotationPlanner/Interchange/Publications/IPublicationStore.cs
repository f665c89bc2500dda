namespace RotationPlanner.Interchange;

/// <summary>Keeps the revisions of a published plan. Several publishers at once lose nothing: one wins.</summary>
public interface IPublicationStore
{
    /// <summary>The current revision.</summary>
    /// <param name="company">The company it was made for.</param>
    /// <returns>The plan and how it was published; nulls where nothing is published yet; else what is wrong with what
    /// is kept.</returns>
    (Plan? Plan, Publication? Publication, IReadOnlyList<Problem> Problems) Current(Company company);

    /// <summary>
    /// Makes a plan the current revision. What was current stays readable as an earlier one. A publication is a timeline:
    /// seats outside the plan's horizon stay as they were published, so that a plan of the next quarter extends it.
    /// </summary>
    /// <param name="plan">The plan: made from the current revision, or of a horizon that ends later than all that is
    /// published.</param>
    /// <param name="publication">When, by whom and why. Its number and changes are worked out by the
    /// store, which takes over why each change was made where that is given.</param>
    /// <returns>The publication with its number and changes.</returns>
    /// <exception cref="RevisionConflictException">Another revision was published since the plan was made.</exception>
    /// <exception cref="BegunSeatsException">The plan changes seats that had begun.</exception>
    /// <exception cref="IOException">Nothing can be written; what was published before stays.</exception>
    Publication Publish(Plan plan, Publication publication);
}
