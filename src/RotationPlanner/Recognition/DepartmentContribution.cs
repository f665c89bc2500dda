using RotationPlanner.Scheduling;

namespace RotationPlanner;

/// <summary>What a department gave in a period, for its leader.</summary>
/// <param name="Department">The <see cref="RotationPlanner.Department.Id"/>.</param>
/// <param name="Hours">Hours given, quarter by quarter.</param>
/// <param name="Rungs">How many of its people stand on each rung as the company's horizon begins, in the order of
/// <see cref="Ladder.Rungs"/>.</param>
/// <param name="Mentors">Names of who mentored its people, in alphabetical order.</param>
/// <param name="Facilitators">Names of who held sessions for them.</param>
/// <param name="Signers">Names of who signed for them.</param>
public sealed record DepartmentContribution(
    string Department, IReadOnlyList<QuarterHours> Hours, IReadOnlyList<int> Rungs, IReadOnlyList<string> Mentors, IReadOnlyList<string> Facilitators, IReadOnlyList<string> Signers);

/// <summary>Hours of a department in that part of a calendar quarter which lies in the period.</summary>
/// <param name="Quarter">The quarter, such as <c>2027-Q1</c>; a shift counts whole where it starts.</param>
/// <param name="Used">Real hours of seats and sessions.</param>
/// <param name="Agreed">Hours agreed for the whole quarter, or null when no number was agreed.</param>
public sealed record QuarterHours(string Quarter, double Used, int? Agreed);
