using System.Text.Json.Serialization;
using NodaTime;

namespace RotationPlanner.Verification;

/// <summary>A place where a roster breaks a rule, or misses a demand.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Message">What is wrong, in a sentence that names people, shifts and dates.</param>
/// <param name="Responders">The ids of the people concerned; may be empty.</param>
/// <param name="From">First date concerned.</param>
/// <param name="To">Last date concerned.</param>
public sealed record Violation(string Rule, string Message, IReadOnlyList<string> Responders, LocalDate From, LocalDate To)
{
    /// <summary>
    /// Of a demand in percent or counts (<see cref="IChecks.IsDemand"/>): how much was asked for, a part from 0 to 1 or a
    /// number; null of all else.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Asked { get; init; }

    /// <summary>Of such a demand: how much the plan reaches; null of all else.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Reached { get; init; }
}
