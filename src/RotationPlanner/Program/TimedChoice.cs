namespace RotationPlanner.Program;

/// <summary>
/// A choice on a person's timeline, in minutes since 1970 UTC; used by <see cref="ProgramBuilder.Apart"/>.
/// </summary>
/// <param name="Choice">The choice.</param>
/// <param name="Start">First minute.</param>
/// <param name="End">First minute after it, rest included: no other choice may start before.</param>
public readonly record struct TimedChoice(Choice Choice, long Start, long End);
