namespace RotationPlanner;

/// <summary>A part of the work of a rung.</summary>
/// <param name="Kind">What is to be shown.</param>
/// <param name="Amount">How much: incidents, courses, exercises, sessions, shifts led, or days of shadow and
/// reverse-shadow seats; at least 1, and 1 for a sign-off.</param>
/// <param name="Mentors">Under how many different mentors, for shadow and reverse-shadow seats; 0 when it does not
/// matter.</param>
public sealed record RungNeed(EvidenceKind Kind, int Amount = 1, int Mentors = 0);
