using NodaTime;

namespace RotationPlanner.Verification;

/// <summary>A place where a roster breaks a rule.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Message">What is wrong, in a sentence that names people, shifts and dates.</param>
/// <param name="Responders">The ids of the people concerned; may be empty.</param>
/// <param name="From">First date concerned.</param>
/// <param name="To">Last date concerned.</param>
public sealed record Violation(string Rule, string Message, IReadOnlyList<string> Responders, LocalDate From, LocalDate To);
