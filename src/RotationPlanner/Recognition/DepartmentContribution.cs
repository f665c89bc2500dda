namespace RotationPlanner.Recognition;

/// <summary>What a department gave in a period, for its leader.</summary>
public sealed record DepartmentContribution
{
    internal DepartmentContribution(
        string department, IReadOnlyList<AgreedHours> hours, IReadOnlyList<int> rungs, IReadOnlyList<string> mentors,
        IReadOnlyList<string> facilitators, IReadOnlyList<string> signers)
    {
        Department = department;
        Hours = hours;
        Rungs = rungs;
        Mentors = mentors;
        Facilitators = facilitators;
        Signers = signers;
    }

    /// <summary>The <see cref="RotationPlanner.Department.Id"/>.</summary>
    public string Department { get; internal init; }

    /// <summary>
    /// Hours given, quarter by quarter: real hours of seats and sessions in that part of the quarter which lies in the
    /// period, beside those agreed for the whole quarter.
    /// </summary>
    public IReadOnlyList<AgreedHours> Hours { get; internal init; }

    /// <summary>
    /// How many of its people stand on each rung as the company's horizon begins, in the order of <see
    /// cref="Ladder.Rungs"/>.
    /// </summary>
    public IReadOnlyList<int> Rungs { get; internal init; }

    /// <summary>Names of who mentored its people, in alphabetical order.</summary>
    public IReadOnlyList<string> Mentors { get; internal init; }

    /// <summary>Names of who held sessions for them.</summary>
    public IReadOnlyList<string> Facilitators { get; internal init; }

    /// <summary>Names of who signed for them.</summary>
    public IReadOnlyList<string> Signers { get; internal init; }
}
