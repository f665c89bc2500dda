namespace RotationPlanner.Solving.Portfolio;

/// <summary>What is known before the search for the whole begins.</summary>
/// <param name="Variables">Variables to begin with, as far as they fit: leaders before the trainees beside them.</param>
/// <param name="Training">The least that can be missing of the training.</param>
/// <param name="BoundedBy">How that was obtained.</param>
sealed record SearchStart(int[] Variables, long Training, string BoundedBy)
{
    public static SearchStart Empty { get; } = new([], 0, "zero is least");
}
