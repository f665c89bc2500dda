using RotationPlanner.Scheduling;

namespace RotationPlanner.Recognition;

/// <summary>What a department gave in a period, for its leader.</summary>
public sealed record DepartmentContribution
{
    internal DepartmentContribution(
        string department, IReadOnlyList<QuarterHours> hours, IReadOnlyList<int> rungs, IReadOnlyList<string> mentors,
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

    /// <summary>Hours given, quarter by quarter.</summary>
    public IReadOnlyList<QuarterHours> Hours { get; internal init; }

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

/// <summary>Hours of a department in that part of a calendar quarter which lies in the period.</summary>
public sealed record QuarterHours
{
    internal QuarterHours(string quarter, double used, int? agreed) =>
        (Quarter, Used, Agreed) = (quarter, used, agreed);

    /// <summary>The quarter, such as <c>2027-Q1</c>; a shift counts whole where it starts.</summary>
    public string Quarter { get; internal init; }

    /// <summary>Real hours of seats and sessions.</summary>
    public double Used { get; internal init; }

    /// <summary>Hours agreed for the whole quarter, or null when no number was agreed.</summary>
    public int? Agreed { get; internal init; }
}
