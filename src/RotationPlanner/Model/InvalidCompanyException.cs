namespace RotationPlanner;

/// <summary>A company that breaks its own contract was handed to the planner. Carries every problem at once.</summary>
public sealed class InvalidCompanyException : Exception
{
    /// <summary>Creates the exception from the problems found.</summary>
    /// <param name="problems">All problems, at least one.</param>
    internal InvalidCompanyException(IReadOnlyList<Problem> problems)
        : base($"The company has {problems.Count} problem(s):{Environment.NewLine}{string.Join(Environment.NewLine, problems)}") => Problems = problems;

    /// <summary>All problems, in the order of the input.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
